package dk.kaldekaede.incident.web;

import java.time.Duration;
import java.time.ZonedDateTime;

/**
 * One link of a chain: a role that was called, the person who held it, and what came of it.
 *
 * @param role the role's id, as in {@code role.*}
 * @param purpose what the person is asked, as in {@code purpose.*}
 * @param person the name shown; null when nobody held the role
 * @param state the alarm's state, as in {@code link.state.*}; NOBODY_LEFT when the last on duty was tried before
 * @param dueAt when the next one is called; null when nothing is waited for
 * @param endedAt when it was answered or ended; null while it rings
 * @param recordedBy who noted a spoken answer; null when the person answered
 * @param lateAt when an answer came too late; null when none did
 * @param handOver whether somebody else leads while she is asked to: then nobody is called after her
 */
record LinkView(
        String alertId,
        String role,
        String purpose,
        String person,
        String state,
        ZonedDateTime startedAt,
        ZonedDateTime dueAt,
        ZonedDateTime endedAt,
        String recordedBy,
        ZonedDateTime lateAt,
        boolean handOver) {

    public boolean isRinging() {
        return "RINGING".equals(state);
    }

    /** Seconds until the next one is called, never below 0: for browsers without JavaScript. */
    public long secondsLeft(ZonedDateTime now) {
        return Math.max(0, Duration.between(now, dueAt).toSeconds());
    }
}
