package dk.kaldekaede.staffing;

import java.time.Instant;

/**
 * The calling in of people for one effort.
 *
 * @param activationId the effort
 * @param incidentId its incident
 * @param exercise whether it is an exercise
 * @param running whether people are called in; false once the effort is stood down
 * @param terms by which rules
 * @param factsVersion the facts that the need was last decided by; -1 before the first time
 * @param ledSince when somebody first led the effort; null until then
 * @param startedAt when it began
 * @param endedAt when the effort was stood down, or null
 * @param reopenedAt when the effort was last reopened, or went on when the region no longer managed alone; or null
 * @param regionAlone whether the region manages alone, so that nobody is called in (KS-2.5)
 * @param homeToldAt when the crisis management was told who has not said that she is home, or null
 */
public record CallOut(
        String activationId,
        String incidentId,
        boolean exercise,
        boolean running,
        CallOutTerms terms,
        int factsVersion,
        Instant ledSince,
        Instant startedAt,
        Instant endedAt,
        Instant reopenedAt,
        boolean regionAlone,
        Instant homeToldAt) {

    /** From when people are called: when somebody leads and has seen the need, or when that has taken too long. */
    public Instant callsFrom() {
        return ledSince != null ? ledSince : startedAt.plus(terms.waitForLeader());
    }
}
