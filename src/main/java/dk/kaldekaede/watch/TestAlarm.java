package dk.kaldekaede.watch;

import java.time.Instant;

/**
 * An alarm that the witness raised to prove the whole way. It belongs to no incident.
 *
 * @param id the test alarm
 * @param nonce what its message must carry; the witness looks for it
 * @param processInstanceId the process that waits for its arrival
 * @param messageId its message; null until it is written
 * @param state how far it came
 * @param raisedAt when the witness raised it
 * @param dueAt until when it should have arrived
 * @param endedAt when it arrived or was given up, or null
 */
public record TestAlarm(
        String id,
        String nonce,
        String processInstanceId,
        String messageId,
        State state,
        Instant raisedAt,
        Instant dueAt,
        Instant endedAt) {

    /** How far a test alarm came. */
    public enum State {
        /** Written down; the engine is to send it. */
        RAISED,
        /** Its message is in the outbox or further. */
        SENT,
        /** The witness has it. */
        CONFIRMED,
        /** The witness did not have it in time. */
        SILENT
    }
}
