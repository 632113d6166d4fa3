package dk.kaldekaede.roster.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars as common programs write them. */
class CalendarReaderTest {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final Instant FROM = Instant.parse("2026-01-14T09:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-15T00:00:00Z");

    @Test
    void readsOutlooksWeeklyShiftOverBothClockChangesWithAnExceptionAndAMovedOne() {
        List<Occurrence> all = occurrences(file("outlook.ics"));

        assertThat(all).extracting(Occurrence::uid).containsOnly("040000008200E00074C5B7101A82E008-nat");
        assertThat(all).extracting(Occurrence::mails).containsOnly(List.of("natten@example.org"));
        assertThat(all)
                .extracting(each -> local(each.from()) + " " + local(each.to()))
                .containsExactly(
                        "2026-03-15T23:00 2026-03-16T07:00",
                        // The 22nd is an exception.
                        "2026-03-28T23:00 2026-03-29T07:00",
                        // Moved from Sunday the 29th to Saturday the 28th; the clock goes forward that night.
                        "2026-04-05T23:00 2026-04-06T07:00");
    }

    @Test
    void readsGooglesUtcTimesDurationsAndItsOwnZone() {
        List<Occurrence> all = occurrences(file("google.ics"));

        assertThat(all)
                .extracting(each -> each.summary() + " " + local(each.from()) + " " + local(each.to()))
                .containsExactly(
                        "Nattevagten 2026-02-02T07:00 2026-02-02T15:00",
                        "Dagvagten 2026-10-24T23:00 2026-10-25T07:00",
                        "Nattevagten 2026-10-25T08:00 2026-10-25T16:00");
    }

    /** The parser reads days in the machine's zone, which is UTC in the application. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Copenhagen", "America/New_York", "Pacific/Auckland"})
    void readsApplesDaysAndFoldedLines(String machine) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        List<Occurrence> all;
        try {
            all = occurrences(file("apple.ics"));
        } finally {
            TimeZone.setDefault(before);
        }

        assertThat(all)
                .extracting(each -> local(each.from()) + " " + local(each.to()))
                .containsExactly(
                        "2026-03-28T00:00 2026-03-30T00:00",
                        "2026-04-04T00:00 2026-04-06T00:00",
                        "2026-04-18T00:00 2026-04-20T00:00");
        assertThat(all.get(0).summary()).isEqualTo("Vagthavende i Center for Social og Sundhed, weekend");
        assertThat(all.get(0).line()).isEqualTo(21);
    }

    @Test
    @Timeout(60)
    void takesNoLongerThanTheTextIsLong() {
        String many = "BEGIN:VTIMEZONE\n".repeat(100_000);

        assertThat(new CalendarText("BEGIN:VCALENDAR\n" + many + "END:VCALENDAR\n").readable())
                .hasSize(many.length() + 30);
    }

    @Test
    @Timeout(60)
    void readsNoMoreThanAPlaceCanNeed() {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            events.append("BEGIN:VEVENT\nUID:")
                    .append(i)
                    .append("\nSUMMARY:Nat\nDTSTART:20260101T000000Z\n")
                    .append("DTEND:20260101T003000Z\nRRULE:FREQ=HOURLY\nEND:VEVENT\n");
        }

        ReadCalendar read = CalendarReader.read(calendar(events.toString()), DENMARK, FROM, TO);

        assertThat(read.occurrences()).isEmpty();
        assertThat(read.faults()).extracting(CalendarFault::kind).contains(CalendarFault.Kind.TOO_MANY_EVENTS);
        assertThat(read.faults()).as("the other events are not read").hasSizeLessThan(5);
    }

    @Test
    void knowsOutlooksZonesWithoutADescription() {
        assertThat(occurrences(calendar("""
                BEGIN:VEVENT
                UID:1
                SUMMARY:Nat
                DTSTART;TZID="Romance Standard Time":20260701T230000
                DTEND;TZID="Romance Standard Time":20260702T070000
                END:VEVENT
                """)).get(0).from()).isEqualTo(Instant.parse("2026-07-01T21:00:00Z"));
    }

    @Test
    void takesTheCalendarsZoneForTimesThatNameNone() {
        String event = """
                BEGIN:VEVENT
                UID:1
                SUMMARY:Nat
                DTSTART:20260701T230000
                DTEND:20260702T070000
                END:VEVENT
                """;

        assertThat(occurrences(calendar(event)).get(0).from()).isEqualTo(Instant.parse("2026-07-01T21:00:00Z"));
        assertThat(occurrences(calendar("X-WR-TIMEZONE:Europe/Helsinki\n" + event))
                        .get(0)
                        .from())
                .isEqualTo(Instant.parse("2026-07-01T20:00:00Z"));
    }

    @Test
    void leavesOutWhatIsCancelledAndWhatIsOver() {
        assertThat(occurrences(calendar("""
                BEGIN:VEVENT
                UID:1
                STATUS:CANCELLED
                DTSTART:20260701T230000Z
                DTEND:20260702T070000Z
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART:20250701T230000Z
                DTEND:20250702T070000Z
                END:VEVENT
                """))).isEmpty();
    }

    @Test
    void saysWhatIsWrongAndInWhichEvent() {
        assertThat(fault("Ikke en kalender")).isEqualTo(new CalendarFault(CalendarFault.Kind.WRONG_TYPE, 0, null));
        assertThat(fault(event("DTSTART;TZID=Maane/Krater:20260701T230000\nDTEND:20260702T070000Z")))
                .isEqualTo(new CalendarFault(CalendarFault.Kind.UNKNOWN_ZONE, 0, "Maane/Krater"));
        assertThat(fault(event("DTSTART:i morgen\nDTEND:20260702T070000Z")))
                .isEqualTo(new CalendarFault(CalendarFault.Kind.BAD_DATE, 4, "den-her"));
        assertThat(fault(event("DTSTART:20260701T230000Z")))
                .isEqualTo(new CalendarFault(CalendarFault.Kind.NO_END, 4, "den-her"));
        assertThat(fault(event("DTSTART:20260701T230000Z\nDTEND:20260701T220000Z")))
                .isEqualTo(new CalendarFault(CalendarFault.Kind.ENDS_BEFORE, 4, "den-her"));
        assertThat(fault(event("DTSTART:20260701T230000Z\nDTEND:20260701T230001Z\nRRULE:FREQ=SECONDLY")))
                .isEqualTo(new CalendarFault(CalendarFault.Kind.TOO_MANY_EVENTS, 4, "den-her"));
    }

    private static CalendarFault fault(String text) {
        ReadCalendar calendar = CalendarReader.read(text, DENMARK, FROM, TO);
        assertThat(calendar.occurrences()).isEmpty();
        assertThat(calendar.faults()).hasSize(1);
        return calendar.faults().get(0);
    }

    private static List<Occurrence> occurrences(String text) {
        ReadCalendar calendar = CalendarReader.read(text, DENMARK, FROM, TO);
        assertThat(calendar.faults()).isEmpty();
        return calendar.occurrences();
    }

    private static String event(String lines) {
        return calendar("BEGIN:VEVENT\nUID:den-her\n" + lines + "\nEND:VEVENT\n");
    }

    private static String calendar(String inside) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//DA\n" + inside + "END:VCALENDAR\n";
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, DENMARK);
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/calendars", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
