package dk.kaldekaede.roster.ical;

import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.parameter.Range;
import biweekly.property.Attendee;
import biweekly.property.DateStart;
import biweekly.property.Uid;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import dk.kaldekaede.roster.ical.CalendarFault.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;

/** An event of a calendar, which may repeat itself. */
final class CalendarEvent {

    /** Names the person in Kaldekæde's own calendars, whose titles are roles. */
    static final String PERSON = "X-KALDEKAEDE-PERSON";

    /** More than one an hour in the year that is read. */
    private static final int MOST = 5_000;

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final VEvent event;
    private final TimeZone zone;
    private final TimeZone floating;
    private final int line;

    CalendarEvent(VEvent event, TimezoneInfo zones, TimeZone floating, int line) {
        this.event = event;
        this.zone = zone(event.getDateStart(), zones, floating);
        this.floating = floating;
        this.line = line;
    }

    String uid() {
        Uid uid = event.getUid();
        return uid == null || uid.getValue() == null ? "" : uid.getValue();
    }

    /** The start of the repetition that this event stands for instead. */
    Optional<Instant> replaces() {
        return event.getRecurrenceId() == null || event.getRecurrenceId().getValue() == null
                ? Optional.empty()
                : Optional.of(event.getRecurrenceId().getValue().toInstant());
    }

    Optional<CalendarFault> fault() {
        return faultKind().map(kind -> new CalendarFault(kind, line, uid()));
    }

    private Optional<Kind> faultKind() {
        if (isCancelled()) {
            return Optional.empty();
        }
        if (event.getDateStart() == null || event.getDateStart().getValue() == null) {
            return Optional.of(Kind.BAD_DATE);
        }
        if (event.getRecurrenceId() != null && event.getRecurrenceId().getRange() == Range.THIS_AND_FUTURE) {
            return Optional.of(Kind.BAD_RECURRENCE);
        }
        if (end() == null && event.getDuration() == null && start().hasTime()) {
            return Optional.of(Kind.NO_END);
        }
        return endOf(start()).after(start()) ? Optional.empty() : Optional.of(Kind.ENDS_BEFORE);
    }

    /** Its times that share a moment with a period, those apart that other events stand for. */
    List<Occurrence> between(Instant from, Instant to, Set<Instant> moved, List<CalendarFault> faults) {
        List<Occurrence> all = new ArrayList<>();
        if (isCancelled()) {
            return all;
        }
        DateIterator starts = event.getDateIterator(zone);
        starts.advanceTo(new Date(from.toEpochMilli() - (endOf(start()).getTime() - start().getTime()) - DAY));
        int read = 0;
        while (starts.hasNext()) {
            Date start = starts.next();
            if (!shown(start).isBefore(to)) {
                break;
            }
            if (++read > MOST) {
                faults.add(new CalendarFault(Kind.TOO_MANY_EVENTS, line, uid()));
                break;
            }
            boolean replaced = replaces().isEmpty() && moved.contains(start.toInstant());
            if (!replaced && shown(endOf(start)).isAfter(from)) {
                all.add(occurrence(start));
            }
        }
        return all;
    }

    private Occurrence occurrence(Date start) {
        return new Occurrence(
                line,
                uid(),
                event.getSummary() == null
                        ? ""
                        : Objects.toString(event.getSummary().getValue(), ""),
                event.getAttendees().stream()
                        .map(CalendarEvent::mail)
                        .filter(mail -> !mail.isEmpty())
                        .toList(),
                event.getExperimentalProperty(PERSON) == null
                        ? null
                        : event.getExperimentalProperty(PERSON).getValue(),
                shown(start),
                shown(endOf(start)));
    }

    /** The moment. The parser reads a day that stands alone in the machine's zone; it is meant in the calendar's. */
    private Instant shown(Date at) {
        if (start().hasTime()) {
            return at.toInstant();
        }
        long near = local(at) - floating.getOffset(at.getTime());
        return Instant.ofEpochMilli(local(at) - floating.getOffset(near));
    }

    /** A duration is a time span; a date of end is a time of the day, also in the night in which the clock changes. */
    private Date endOf(Date start) {
        if (end() == null && event.getDuration() != null) {
            return event.getDuration().getValue().add(start);
        }
        long length = end() == null ? DAY : local(end()) - local(start());
        long local = local(start) + length;
        long near = local - zone.getOffset(start.getTime());
        return new Date(local - zone.getOffset(near));
    }

    private long local(Date at) {
        return at.getTime() + zone.getOffset(at.getTime());
    }

    private biweekly.util.ICalDate start() {
        return event.getDateStart().getValue();
    }

    private Date end() {
        return event.getDateEnd() == null ? null : event.getDateEnd().getValue();
    }

    private boolean isCancelled() {
        return event.getStatus() != null && event.getStatus().isCancelled();
    }

    /** The address is a field of its own, or the link. */
    private static String mail(Attendee attendee) {
        String link = Objects.toString(attendee.getUri(), "");
        String written = attendee.getEmail() == null ? link : attendee.getEmail();
        return written.replaceFirst("(?i)^mailto:", "").strip();
    }

    private static TimeZone zone(DateStart start, TimezoneInfo zones, TimeZone floating) {
        if (start != null && start.getValue() != null && !start.getValue().hasTime()) {
            return TimeZone.getDefault();
        }
        if (start == null || zones.isFloating(start)) {
            return floating;
        }
        TimezoneAssignment own = zones.getTimezone(start);
        return own == null ? TimeZone.getTimeZone("UTC") : own.getTimeZone();
    }
}
