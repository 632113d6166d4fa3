package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.ical.CalendarReader;
import dk.kaldekaede.roster.ical.Occurrence;
import dk.kaldekaede.roster.ical.ReadCalendar;
import dk.kaldekaede.roster.importing.Problem.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shifts of one place from a calendar, from now for a year. */
final class CalendarFile {

    private static final int DAYS = 366;

    /** The field of an event that holds its start. */
    private static final String START = "DTSTART";

    private final Known known;
    private final Place place;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Problem> told = new LinkedHashSet<>();
    private final List<PlannedShift> shifts = new ArrayList<>();

    private CalendarFile(Known known, Place place) {
        this.known = known;
        this.place = place;
    }

    /** A role and a position in it. */
    record Place(String role, int position) {}

    static Plan read(byte[] content, Place place, Known known, ZoneId zone, Instant now) {
        if (content.length == 0) {
            return new Plan(List.of(), List.of(Problem.ofFile(Kind.EMPTY_FILE)));
        }
        ReadCalendar calendar = CalendarReader.read(
                FileText.of(content), zone, now, now.atZone(zone).plusDays(DAYS).toInstant());
        if (!calendar.faults().isEmpty()) {
            return new Plan(
                    List.of(),
                    calendar.faults().stream()
                            .map(fault -> Problem.at(
                                    fault.line(),
                                    fault.uid(),
                                    Kind.valueOf(fault.kind().name()),
                                    START))
                            .toList());
        }
        CalendarFile file = new CalendarFile(known, place);
        calendar.occurrences().forEach(file::read);
        if (calendar.occurrences().isEmpty()) {
            return new Plan(List.of(), List.of(Problem.ofFile(Kind.NO_EVENTS)));
        }
        file.problems.addAll(file.told);
        return Plan.of(file.shifts, file.problems);
    }

    /** A repetition's problem is told once. */
    private void read(Occurrence event) {
        List<PersonDetails> found = people(event);
        if (found.size() == 1) {
            shifts.add(new PlannedShift(
                    event.line(),
                    event.uid(),
                    place.role(),
                    place.position(),
                    found.get(0).id(),
                    event.from(),
                    event.to()));
        } else {
            Kind kind = found.isEmpty() ? Kind.UNKNOWN_PERSON : Kind.SEVERAL_PEOPLE;
            told.add(Problem.at(event.line(), event.uid(), kind, event.summary()));
        }
    }

    private List<PersonDetails> people(Occurrence event) {
        if (event.personId() != null) {
            return known.withId(event.personId()).stream().toList();
        }
        List<PersonDetails> asked = event.mails().stream()
                .flatMap(mail -> known.withMail(mail).stream())
                .distinct()
                .toList();
        return asked.isEmpty() ? known.called(event.summary()) : asked;
    }
}
