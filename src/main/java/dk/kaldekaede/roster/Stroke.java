package dk.kaldekaede.roster;

import java.time.Instant;
import java.util.Objects;

/**
 * One stroke of the brush with which the roster is painted: from here to there this place is this person's, whatever
 * was there before. A place is a role and a position in it, and never holds two people at once.
 *
 * @param role the role's id
 * @param position 1 is called first, 2 is the deputy, and so on
 * @param personId who; null leaves the place empty
 * @param kind planned, or put over what was planned
 * @param from the first moment
 * @param to the first moment after; null until further notice
 */
public record Stroke(String role, int position, String personId, ShiftKind kind, Instant from, Instant to) {

    /** @throws IllegalArgumentException when the stroke ends before it begins, or its position is none */
    public Stroke {
        Objects.requireNonNull(role);
        Objects.requireNonNull(from);
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("A stroke ends before it begins");
        }
        if (position < 1) {
            throw new IllegalArgumentException("Positions count from 1");
        }
    }
}
