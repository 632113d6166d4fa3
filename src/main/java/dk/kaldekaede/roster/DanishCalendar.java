package dk.kaldekaede.roster;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The hour, the weekday and the public holidays as a Danish municipality's clock shows them. */
@Component
public class DanishCalendar {

    private final HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create("dk"));
    private final ZoneId zone;
    private final Clock clock;

    DanishCalendar(@Value("${kaldekaede.zone}") ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** The same calendar, read by another clock: what a preview asks about a moment that is not now. */
    public DanishCalendar by(Clock other) {
        return new DanishCalendar(zone, other);
    }

    /** The hour of the day now, 0 to 23; an input of the table time-class. */
    public int hour() {
        return hourAt(clock.instant());
    }

    /** The name of the weekday now, MONDAY to SUNDAY; an input of the table time-class. */
    public String weekday() {
        return weekdayAt(clock.instant()).name();
    }

    /** Whether today is a public holiday; an input of the table time-class. */
    public boolean holiday() {
        return isHolidayAt(clock.instant());
    }

    /** The hour of the day, 0 to 23, on the municipality's clock. */
    public int hourAt(Instant at) {
        return local(at).getHour();
    }

    /** The day of the week on the municipality's calendar. */
    public DayOfWeek weekdayAt(Instant at) {
        return local(at).getDayOfWeek();
    }

    /** Whether the day is a Danish public holiday; Store Bededag is none since 2024. */
    public boolean isHolidayAt(Instant at) {
        return holidays.isHoliday(local(at).toLocalDate());
    }

    /**
     * The Danish public holidays of a period.
     *
     * @param from the first day
     * @param to the last day
     * @return each holiday's name in capitals, such as GOOD_FRIDAY, by its day
     */
    public Map<LocalDate, String> holidays(LocalDate from, LocalDate to) {
        return holidays.getHolidays(from, to).stream()
                .collect(Collectors.toMap(Holiday::getDate, DanishCalendar::name, (one, other) -> one));
    }

    private static String name(Holiday holiday) {
        return holiday.getPropertiesKey()
                .substring(holiday.getPropertiesKey().lastIndexOf('.') + 1)
                .toUpperCase(Locale.ROOT);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(zone);
    }
}
