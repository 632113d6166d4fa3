package dk.kaldekaede.roster.ical;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import dk.kaldekaede.roster.ical.CalendarFault.Kind;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a calendar of any common program and writes out what it says of a period, repetitions one by one. */
public final class CalendarReader {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarReader.class);

    private final CalendarText text;
    /** More than a place can need in a year; a year of shifts of eight hours is 1,095. */
    private static final int MOST_OCCURRENCES = 5_000;

    private static final int MOST_FAULTS = 200;

    private final TimeZone floating;
    private final Instant from;
    private final Instant to;
    private final List<CalendarFault> faults = new ArrayList<>();

    private CalendarReader(CalendarText text, ZoneId zone, Instant from, Instant to) {
        this.text = text;
        this.floating = TimeZone.getTimeZone(text.zone().orElse(zone));
        this.from = from;
        this.to = to;
    }

    /**
     * The events that share a moment with a period.
     *
     * @param zone of times and days that name none, when the calendar itself names none either
     */
    public static ReadCalendar read(String content, ZoneId zone, Instant from, Instant to) {
        CalendarText text = new CalendarText(content);
        if (!text.isCalendar()) {
            return ReadCalendar.faulty(new CalendarFault(Kind.WRONG_TYPE, 0, null));
        }
        if (!text.unknownZones().isEmpty()) {
            return ReadCalendar.faulty(new CalendarFault(
                    Kind.UNKNOWN_ZONE, 0, text.unknownZones().iterator().next()));
        }
        try {
            return new CalendarReader(text, zone, from, to).read();
        } catch (IOException | RuntimeException e) {
            // What the parser says may quote the calendar.
            LOG.info("A calendar could not be read: {}", e.getClass().getName());
            return ReadCalendar.faulty(new CalendarFault(Kind.UNREADABLE, 0, null));
        }
    }

    private ReadCalendar read() throws IOException {
        List<CalendarEvent> events = events();
        Map<String, Set<Instant>> moved = new HashMap<>();
        for (CalendarEvent event : events) {
            event.replaces().ifPresent(start -> moved.computeIfAbsent(event.uid(), none -> new HashSet<>())
                    .add(start));
        }
        List<Occurrence> all = new ArrayList<>();
        for (CalendarEvent event : events) {
            if (all.size() > MOST_OCCURRENCES || faults.size() > MOST_FAULTS) {
                faults.add(new CalendarFault(Kind.TOO_MANY_EVENTS, 0, event.uid()));
                break;
            }
            event.fault()
                    .ifPresentOrElse(
                            faults::add,
                            () -> all.addAll(
                                    event.between(from, to, moved.getOrDefault(event.uid(), Set.of()), faults)));
        }
        all.sort(Comparator.comparing(Occurrence::from).thenComparing(Occurrence::line));
        return new ReadCalendar(faults.isEmpty() ? all : List.of(), faults);
    }

    private List<CalendarEvent> events() throws IOException {
        List<Integer> lines = text.linesOfEvents();
        List<CalendarEvent> events = new ArrayList<>();
        try (ICalReader reader = new ICalReader(text.readable())) {
            reader.setDefaultTimezone(floating);
            for (ICalendar calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                for (VEvent event : calendar.getEvents()) {
                    int line = events.size() < lines.size() ? lines.get(events.size()) : 0;
                    events.add(new CalendarEvent(event, calendar.getTimezoneInfo(), floating, line));
                }
            }
        }
        return events;
    }
}
