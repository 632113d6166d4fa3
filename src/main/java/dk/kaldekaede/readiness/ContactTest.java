package dk.kaldekaede.readiness;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageState;
import java.time.Duration;
import java.time.Instant;

/**
 * A message that asks for nothing but a sign that it arrived, by one way to one person; and how far its message came.
 *
 * @param id unique
 * @param roundId the month's test it belongs to; null when she sent it to herself
 * @param personId who
 * @param processInstanceId the process that waits for the answer; null when none does
 * @param channel how it was sent; null when there was no way to reach her
 * @param address where to; null when there was no way. Never logged
 * @param askedAt when it was queued
 * @param answeredAt when she said that it reached her, or null
 * @param outcome how it ended; null while it has not
 * @param state how far the message came; null when there was none
 * @param sentAt when the provider took it, or null
 * @param deliveredAt when the device had it, or null
 * @param lastError why the last attempt to hand it over failed, as a short code, or null
 */
public record ContactTest(
        String id,
        String roundId,
        String personId,
        String processInstanceId,
        Channel channel,
        String address,
        Instant askedAt,
        Instant answeredAt,
        ContactTestOutcome outcome,
        MessageState state,
        Instant sentAt,
        Instant deliveredAt,
        String lastError) {

    /** Whether she said that it reached her. */
    public boolean isAnswered() {
        return answeredAt != null;
    }

    /** Whether it is known that it will not reach her: no way, or the message failed for good. */
    public boolean isUndelivered() {
        return answeredAt == null && (state == null || state == MessageState.FAILED);
    }

    /** How long after it was queued something happened; null when it has not. */
    public Duration after(Instant at) {
        return at == null ? null : Duration.between(askedAt, at);
    }

    /** Neither address nor person: this may end in a log. */
    @Override
    public String toString() {
        return "ContactTest[" + id + ", " + channel + ", " + state + "]";
    }
}
