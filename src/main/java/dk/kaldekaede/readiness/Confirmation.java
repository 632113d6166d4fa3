package dk.kaldekaede.readiness;

import java.time.Instant;

/**
 * "Are your contact details right?", asked of one person in one round.
 *
 * @param id unique
 * @param personId who
 * @param processInstanceId the process that waits for the answer
 * @param askedAt when
 * @param wrongAt when she said that something is wrong, or null
 * @param settledAt when it was over; null while it is not
 * @param outcome how it ended, or null
 */
public record Confirmation(
        String id,
        String personId,
        String processInstanceId,
        Instant askedAt,
        Instant wrongAt,
        Instant settledAt,
        ConfirmationOutcome outcome) {

    /** Whether the round still waits for her. */
    public boolean isOpen() {
        return settledAt == null;
    }
}
