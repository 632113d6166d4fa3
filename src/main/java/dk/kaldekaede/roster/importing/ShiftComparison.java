package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.Shift;
import dk.kaldekaede.roster.Stroke;
import dk.kaldekaede.roster.importing.Change.Difference;
import dk.kaldekaede.roster.importing.Change.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Planned shifts held against the roster: each as it is, or what stands there now. What is over stays as it was. */
final class ShiftComparison {

    private final Duties duties;
    private final Known known;
    private final MunicipalTimes times;
    private final Instant now;
    private final Map<String, List<Shift>> places = new HashMap<>();

    ShiftComparison(Duties duties, Known known, MunicipalTimes times, Instant now) {
        this.duties = duties;
        this.known = known;
        this.times = times;
        this.now = now;
    }

    Prepared of(Plan plan) {
        if (!plan.problems().isEmpty()) {
            return Prepared.faulty(List.of(), plan.problems());
        }
        List<Change> changes = new ArrayList<>();
        List<Stroke> strokes = new ArrayList<>();
        for (PlannedShift shift : plan.shifts()) {
            Change change = change(shift);
            changes.add(change);
            if (change.state() == State.NEW || change.state() == State.CHANGED) {
                strokes.add(shift.strokeFrom(now));
            }
        }
        return new Prepared(new Preview(changes, List.of()), List.of(), strokes);
    }

    private Change change(PlannedShift shift) {
        String title = "%s %d".formatted(known.nameOfRole(shift.role()), shift.position());
        String after = words(shift.personId(), shift.from(), shift.to());
        if (!shift.to().isAfter(now)) {
            return new Change(State.PAST, shift.line(), title, List.of(new Difference("", after, after)));
        }
        List<Shift> there = places
                .computeIfAbsent(
                        shift.role() + " " + shift.position(),
                        none -> duties.ofPlace(shift.role(), shift.position(), now))
                .stream()
                .filter(each -> each.overlaps(latest(shift.from(), now), shift.to()))
                .toList();
        State state = there.isEmpty() ? State.NEW : isSame(there, shift) ? State.UNCHANGED : State.CHANGED;
        String before = there.stream()
                .map(each -> words(each.personId(), each.startsAt(), each.endsAt()))
                .collect(Collectors.joining("; "));
        return new Change(state, shift.line(), title, List.of(new Difference("", before, after)));
    }

    private boolean isSame(List<Shift> there, PlannedShift shift) {
        Shift first = there.get(0);
        return there.size() == 1
                && first.personId().equals(shift.personId())
                && latest(first.startsAt(), now).equals(latest(shift.from(), now))
                && shift.to().equals(first.endsAt());
    }

    private String words(String personId, Instant from, Instant to) {
        return "%s, %s – %s".formatted(known.nameOf(personId), times.words(from), times.words(to));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
