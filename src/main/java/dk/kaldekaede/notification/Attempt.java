package dk.kaldekaede.notification;

import java.time.Instant;

/**
 * One attempt to hand a message to one gateway.
 *
 * @param gateway the gateway's name
 * @param startedAt when it began
 * @param endedAt when the answer was there, or was waited for no longer
 * @param result what came of it
 */
record Attempt(String gateway, Instant startedAt, Instant endedAt, SendResult result) {

    /** As the database keeps it. */
    String outcome() {
        if (result instanceof SendResult.Sent) {
            return "TAKEN";
        }
        return result instanceof SendResult.Refused ? "REFUSED" : "UNAVAILABLE";
    }

    /** Why it was not taken; null when it was. */
    String code() {
        if (result instanceof SendResult.Refused refused) {
            return refused.code();
        }
        return result instanceof SendResult.Unavailable unavailable ? unavailable.code() : null;
    }

    /** What the gateway calls it; null when it did not take it. */
    String providerId() {
        return result instanceof SendResult.Sent sent ? sent.providerId() : null;
    }
}
