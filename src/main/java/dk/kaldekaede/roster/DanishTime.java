package dk.kaldekaede.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Between the municipality's clock on the wall and moments. An hour that comes twice in autumn means its first time; an
 * hour that is left out in spring does not exist.
 */
@Component
public class DanishTime {

    private final ZoneId zone;
    private final DanishCalendar calendar;

    DanishTime(@Value("${kaldekaede.zone}") ZoneId zone, DanishCalendar calendar) {
        this.zone = zone;
        this.calendar = calendar;
    }

    /** The moment of a local time that somebody wrote; empty when the clock never shows it. */
    public Optional<Instant> moment(LocalDateTime local) {
        return zone.getRules().getValidOffsets(local).stream().findFirst().map(offset -> local.toInstant(offset));
    }

    /** The moment of a local time that repeats day by day; on the day the clock leaves it out, when the clock moves on. */
    public Instant momentOrNext(LocalDateTime local) {
        ZoneOffsetTransition gap = zone.getRules().getTransition(local);
        return moment(local).orElseGet(() -> gap.getInstant());
    }

    /** What the clock on the wall shows at a moment. */
    public LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    /** When a local day begins. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Whether a local day is a Saturday, a Sunday or a Danish public holiday. */
    public boolean isDayOff(LocalDate day) {
        Instant noon = momentOrNext(day.atTime(LocalTime.NOON));
        return calendar.weekdayAt(noon).getValue() >= 6 || calendar.isHolidayAt(noon);
    }
}
