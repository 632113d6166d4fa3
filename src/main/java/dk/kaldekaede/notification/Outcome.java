package dk.kaldekaede.notification;

import java.time.Instant;

/**
 * What came of one hand-over.
 *
 * @param state the message's new state
 * @param gateway the gateway that took the message just now, if one did
 * @param providerId what that gateway calls it
 * @param error a short code, when none took it
 * @param nextAttemptAt when it is tried again, if it is; one that was sent, in case no receipt has come by then
 */
record Outcome(MessageState state, String gateway, String providerId, String error, Instant nextAttemptAt) {

    static Outcome sent(String gateway, String providerId, Instant unlessReceiptBy) {
        return new Outcome(MessageState.SENT, gateway, providerId, null, unlessReceiptBy);
    }

    /** No further gateway took it, but an earlier one did, and may yet deliver it. */
    static Outcome stillOut(String error, Instant nextAttemptAt) {
        return new Outcome(MessageState.SENT, null, null, error, nextAttemptAt);
    }

    static Outcome held() {
        return new Outcome(MessageState.HELD, null, null, null, null);
    }

    static Outcome failed(String error) {
        return new Outcome(MessageState.FAILED, null, null, error, null);
    }

    static Outcome failedForNow(String error, Instant nextAttemptAt) {
        return new Outcome(MessageState.FAILED_FOR_NOW, null, null, error, nextAttemptAt);
    }

    /** Whether anything became of the message that was not so before. */
    boolean isNews() {
        return state != MessageState.SENT || gateway != null;
    }
}
