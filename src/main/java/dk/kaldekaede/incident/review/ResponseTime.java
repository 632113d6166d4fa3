package dk.kaldekaede.incident.review;

import java.time.Duration;

/**
 * How long something took.
 *
 * @param measure what was measured, as in {@code review.measure.*}
 * @param role whose time it is; null for the incident's or an effort's
 * @param actionPlan the action plan it belongs to; null for the incident's
 * @param took how long; null when it never happened
 * @param allowed how long it was allowed to take, as the tables said when it began; null when no table says
 */
public record ResponseTime(String measure, String role, String actionPlan, Duration took, Duration allowed) {

    /** Whether it was done within its time; a thing without a limit is. */
    public boolean met() {
        return took != null && (allowed == null || took.compareTo(allowed) <= 0);
    }
}
