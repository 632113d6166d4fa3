package dk.kaldekaede.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Eleven hours of rest between shifts (arbejdsmiljøloven § 50). What has no end, or lasts a week, is standby from home:
 * nobody works that long, and it is not counted. Shifts that touch or overlap count as one.
 */
public final class RestRule {

    /** What lies between two shifts at the least. */
    public static final Duration REST = Duration.ofHours(11);

    /** A week; the one in spring is an hour short. */
    private static final Duration STANDBY = Duration.ofDays(7).minusHours(1);

    private RestRule() {}

    /** Where one person's rest is too short, in order of time. */
    public static List<ShortRest> broken(Collection<Shift> ofOnePerson) {
        List<Shift> counted = ofOnePerson.stream()
                .filter(shift -> !isStandby(shift))
                .sorted(Comparator.comparing(Shift::startsAt))
                .toList();
        List<ShortRest> broken = new ArrayList<>();
        Instant end = null;
        for (Shift shift : counted) {
            if (end != null
                    && shift.startsAt().isAfter(end)
                    && Duration.between(end, shift.startsAt()).compareTo(REST) < 0) {
                broken.add(new ShortRest(end, shift.startsAt(), shift.role()));
            }
            end = end == null || shift.endsAt().isAfter(end) ? shift.endsAt() : end;
        }
        return broken;
    }

    /** Whether a shift is so long that it is standby from home. */
    public static boolean isStandby(Shift shift) {
        return shift.endsAt() == null
                || Duration.between(shift.startsAt(), shift.endsAt()).compareTo(STANDBY) >= 0;
    }
}
