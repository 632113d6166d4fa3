package dk.kaldekaede.roster;

import java.time.Instant;

/**
 * Who has a place at a moment, and what comes after.
 *
 * @param place the place
 * @param now who has it; null when nobody does
 * @param next whose shift begins next; null when none is planned in the quarter ahead
 */
public record DutyNow(Place place, OnDuty now, OnDuty next) {

    /** When the place changes hands or falls empty; null when that is not planned. */
    public Instant handOver() {
        if (now != null) {
            return now.shift().endsAt();
        }
        return next == null ? null : next.shift().startsAt();
    }

    /** Whether the place is empty between the two. */
    public boolean gapBeforeNext() {
        return now != null
                && now.shift().endsAt() != null
                && (next == null || next.shift().startsAt().isAfter(now.shift().endsAt()));
    }
}
