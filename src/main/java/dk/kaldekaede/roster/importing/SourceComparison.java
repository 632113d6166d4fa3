package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.Shift;
import dk.kaldekaede.roster.ShiftKind;
import dk.kaldekaede.roster.Stroke;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has to be painted so that a place is planned from now on as its calendar says. What people put over the plan (a
 * swap, somebody who took over) stays, and what has been stays too.
 */
final class SourceComparison {

    private final String role;
    private final int position;
    private final Instant now;

    SourceComparison(String role, int position, Instant now) {
        this.role = role;
        this.position = position;
        this.now = now;
    }

    /**
     * The strokes; none when the place is so already.
     *
     * @param standing the place's shifts that end after now
     * @param planned the calendar's shifts, none over another
     */
    List<Stroke> strokes(List<Shift> standing, List<PlannedShift> planned) {
        List<Span> over = standing.stream()
                .filter(shift -> shift.kind() == ShiftKind.OVERRIDE)
                .map(this::span)
                .toList();
        List<Span> wanted = planned.stream()
                .map(shift -> new Span(shift.personId(), latest(shift.from()), shift.to()))
                .filter(span -> span.to.isAfter(span.from))
                .flatMap(span -> without(span, over))
                .toList();
        List<Span> there = standing.stream()
                .filter(shift -> shift.kind() == ShiftKind.PLANNED)
                .map(this::span)
                .toList();
        List<Stroke> strokes = new ArrayList<>();
        there.stream()
                .filter(span -> !wanted.contains(span))
                .map(span -> stroke(span, null))
                .forEach(strokes::add);
        wanted.stream()
                .filter(span -> !there.contains(span))
                .map(span -> stroke(span, span.person))
                .forEach(strokes::add);
        return strokes;
    }

    private Stroke stroke(Span span, String person) {
        return new Stroke(role, position, person, ShiftKind.PLANNED, span.from, span.to);
    }

    /** What is left of a span where nothing stands over it. */
    private static Stream<Span> without(Span span, List<Span> over) {
        List<Span> left = new ArrayList<>();
        Instant from = span.from;
        for (Span each : over.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            if (each.from.isAfter(from) && each.from.isBefore(span.to)) {
                left.add(new Span(span.person, from, each.from));
            }
            if (each.to == null) {
                from = each.from.isBefore(span.to) ? span.to : from;
            } else if (each.to.isAfter(from) && each.from.isBefore(span.to)) {
                from = each.to;
            }
        }
        if (from.isBefore(span.to)) {
            left.add(new Span(span.person, from, span.to));
        }
        return left.stream();
    }

    private Span span(Shift shift) {
        return new Span(shift.personId(), latest(shift.startsAt()), shift.endsAt());
    }

    private Instant latest(Instant from) {
        return from.isBefore(now) ? now : from;
    }

    /** Somebody from one moment to another. */
    private record Span(String person, Instant from, Instant to) {}
}
