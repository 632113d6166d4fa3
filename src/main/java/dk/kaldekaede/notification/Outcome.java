package dk.kaldekaede.notification;

import java.time.Instant;

/**
 * What came of one attempt.
 *
 * @param state the message's new state
 * @param providerId the provider's id, when it took the message
 * @param error a short code, when it did not
 * @param nextAttemptAt when it is tried again, if it is
 */
record Outcome(MessageState state, String providerId, String error, Instant nextAttemptAt) {

    static Outcome sent(String providerId) {
        return new Outcome(MessageState.SENT, providerId, null, null);
    }

    static Outcome held() {
        return new Outcome(MessageState.HELD, null, null, null);
    }

    static Outcome failed(String error) {
        return new Outcome(MessageState.FAILED, null, error, null);
    }

    static Outcome failedForNow(String error, Instant nextAttemptAt) {
        return new Outcome(MessageState.FAILED_FOR_NOW, null, error, nextAttemptAt);
    }
}
