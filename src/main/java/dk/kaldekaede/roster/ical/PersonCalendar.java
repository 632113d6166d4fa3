package dk.kaldekaede.roster.ical;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Duration;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.Shift;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** One person's shifts as a calendar: all times in UTC, which every program shows on its own clock, and nobody else's data. */
@Component
public class PersonCalendar {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 366;
    private static final int REFRESH_HOURS = 1;

    private final Duties duties;
    private final MessageSource messages;
    private final Clock clock;

    PersonCalendar(Duties duties, MessageSource messages, Clock clock) {
        this.duties = duties;
        this.messages = messages;
        this.clock = clock;
    }

    /** The calendar's text; a month back, and all that is planned. A shift until further notice ends in a year. */
    public String of(String personId) {
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Kaldekaede//Vagtplan//DA");
        calendar.addExperimentalProperty("X-WR-CALNAME", words("calendar.feed.name"));
        calendar.setRefreshInterval(Duration.builder().hours(REFRESH_HOURS).build());
        duties.ofPerson(personId, today.minus(DAYS_BACK, ChronoUnit.DAYS))
                .forEach(shift -> calendar.addEvent(event(shift, today.plus(DAYS_AHEAD, ChronoUnit.DAYS))));
        return Biweekly.write(calendar).go();
    }

    /** The same place and start is the same event, also when the shift was painted anew or ends at another time. */
    private VEvent event(Shift shift, Instant horizon) {
        VEvent event = new VEvent();
        event.setUid("%s-%d-%s@kaldekaede".formatted(shift.role(), shift.position(), STAMP.format(shift.startsAt())));
        event.setDateTimeStamp(Date.from(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        event.setDateStart(Date.from(shift.startsAt()));
        event.setDateEnd(Date.from(shift.endsAt() == null ? horizon : shift.endsAt()));
        String role = messages.getMessage("role." + shift.role(), null, shift.role(), DANISH);
        event.setSummary(
                shift.position() == 1
                        ? words("calendar.feed.shift", role)
                        : words("calendar.feed.shift.deputy", role, shift.position()));
        event.addExperimentalProperty(CalendarEvent.PERSON, shift.personId());
        return event;
    }

    private String words(String key, Object... values) {
        return messages.getMessage(key, values, DANISH);
    }
}
