package dk.kaldekaede.staffing;

/** Whoever sees to it that help asked for outside is answered (KS-2.6). */
public interface RequestedHelp {

    /**
     * Somebody outside is asked for people. Repeating it changes nothing but the number.
     *
     * @param role who is asked
     * @param missing how many are missing
     * @return whether the crisis management has the task of ringing them and noting the answer: then nobody else has
     */
    boolean asked(String incidentId, String role, int missing);
}
