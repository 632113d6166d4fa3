package dk.kaldekaede.alerting;

/** The crisis management's search for somebody, when a chain is silent. */
public interface LastResort {

    /** Whether the one who took this alarm is still to find somebody. */
    boolean searching(Alert alert);

    /**
     * Records who takes it, as said to the one who searches.
     *
     * @param role the role in which the one found is on duty
     * @return false when nobody is on duty in it, or nobody is searched for any more; nothing has changed then
     */
    boolean found(Alert alert, String role);
}
