package dk.kaldekaede.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What strokes do to one place's shifts: the last stroke wins, and what it covers is cut.
 */
final class Painting {

    private final List<Shift> before;
    private List<Shift> now;

    /** @param before the place's shifts, in any order */
    Painting(List<Shift> before) {
        this.before = List.copyOf(before);
        this.now = new ArrayList<>(before);
    }

    /** Puts a stroke on. */
    void put(Stroke stroke) {
        List<Shift> next = new ArrayList<>();
        for (Shift shift : now) {
            if (!shift.overlaps(stroke.from(), stroke.to())) {
                next.add(shift);
                continue;
            }
            if (shift.startsAt().isBefore(stroke.from())) {
                next.add(part(shift, shift.startsAt(), stroke.from()));
            }
            if (stroke.to() != null && (shift.endsAt() == null || shift.endsAt().isAfter(stroke.to()))) {
                next.add(part(shift, stroke.to(), shift.endsAt()));
            }
        }
        if (stroke.personId() != null) {
            next.add(new Shift(
                    newId(),
                    stroke.role(),
                    stroke.personId(),
                    stroke.position(),
                    stroke.kind(),
                    stroke.from(),
                    stroke.to()));
        }
        now = next;
    }

    /** The shifts that are no longer there. */
    List<Shift> removed() {
        return before.stream().filter(shift -> !now.contains(shift)).toList();
    }

    /** The shifts that were not there before. */
    List<Shift> added() {
        return now.stream().filter(shift -> !before.contains(shift)).toList();
    }

    private static Shift part(Shift of, Instant from, Instant to) {
        return new Shift(newId(), of.role(), of.personId(), of.position(), of.kind(), from, to);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
