package dk.kaldekaede.watch.web;

import java.time.Duration;
import java.time.Instant;

/**
 * A test alarm as programs and the page see it.
 *
 * @param id the test alarm
 * @param state RAISED, SENT, CONFIRMED or SILENT
 * @param raisedAt when the witness raised it
 * @param endedAt when it arrived or was given up
 * @param stuckAt where it is, while it is on its way: ENGINE (nobody ran its step), OUTBOX (its message waits), GATEWAY
 *     (its message does not get through) or BEYOND (the provider took it)
 * @param messageState how far its message came
 * @param messageError a short code for why the last attempt failed
 */
record TestAlarmView(
        String id,
        String state,
        Instant raisedAt,
        Instant endedAt,
        String stuckAt,
        String messageState,
        String messageError) {

    /** Seconds from raised to ended; null while it is on its way. */
    public Long seconds() {
        return endedAt == null ? null : Duration.between(raisedAt, endedAt).toSeconds();
    }
}
