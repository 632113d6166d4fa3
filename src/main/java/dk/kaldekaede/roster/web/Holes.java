package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Shift;
import dk.kaldekaede.roster.Stroke;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When nobody would be on duty in a role that must always be covered, if strokes were painted. */
@Component
class Holes {

    private final Duties duties;
    private final RolePolicies policies;

    Holes(Duties duties, RolePolicies policies) {
        this.duties = duties;
        this.policies = policies;
    }

    /** Looked for from the first stroke's beginning to the last one's end; all strokes are one place's. */
    List<Coverage.Part> after(List<Stroke> strokes) {
        boolean open = strokes.stream().anyMatch(stroke -> stroke.to() == null);
        if (strokes.isEmpty() || open || !isDemanded(strokes.get(0).role())) {
            return List.of();
        }
        Instant from = strokes.stream()
                .map(Stroke::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant to =
                strokes.stream().map(Stroke::to).max(Comparator.naturalOrder()).orElseThrow();
        List<Shift> after = Stream.concat(
                        duties.ofRole(strokes.get(0).role(), from, to).stream().flatMap(shift -> left(shift, strokes)),
                        strokes.stream()
                                .filter(stroke -> stroke.personId() != null)
                                .map(Holes::shift))
                .toList();
        return new Coverage(duties.absencesBetween(from, to)).holes(after, from, to);
    }

    private boolean isDemanded(String role) {
        return policies.all().stream().filter(RolePolicy::always).anyMatch(policy -> policy.role()
                .equals(role));
    }

    /** What strokes leave of a shift. */
    private static Stream<Shift> left(Shift shift, List<Stroke> strokes) {
        Stream<Shift> left = Stream.of(shift);
        for (Stroke stroke : strokes) {
            if (stroke.position() == shift.position()) {
                left = left.flatMap(part -> cut(part, stroke.from(), stroke.to()));
            }
        }
        return left;
    }

    private static Stream<Shift> cut(Shift shift, Instant from, Instant to) {
        if (!shift.overlaps(from, to)) {
            return Stream.of(shift);
        }
        return Stream.concat(
                shift.startsAt().isBefore(from) ? Stream.of(part(shift, shift.startsAt(), from)) : Stream.of(),
                shift.endsAt() == null || shift.endsAt().isAfter(to)
                        ? Stream.of(part(shift, to, shift.endsAt()))
                        : Stream.of());
    }

    private static Shift part(Shift of, Instant from, Instant to) {
        return new Shift(of.id(), of.role(), of.personId(), of.position(), of.kind(), from, to);
    }

    private static Shift shift(Stroke stroke) {
        return new Shift(
                "", stroke.role(), stroke.personId(), stroke.position(), stroke.kind(), stroke.from(), stroke.to());
    }
}
