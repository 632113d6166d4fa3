package dk.kaldekaede.roster;

import java.time.Instant;

/**
 * Somebody is on duty in a role from one moment to another.
 *
 * @param id unique; a shift that is cut becomes shifts with other ids
 * @param role the role's id
 * @param personId who
 * @param position 1 is called first, 2 is the deputy, and so on
 * @param kind planned, or put over what was planned
 * @param startsAt the first moment
 * @param endsAt the first moment after; null until further notice
 */
public record Shift(
        String id, String role, String personId, int position, ShiftKind kind, Instant startsAt, Instant endsAt) {

    /** Whether the shift is running at a moment. */
    public boolean covers(Instant at) {
        return !startsAt.isAfter(at) && (endsAt == null || endsAt.isAfter(at));
    }

    /** Whether the shift and a period share a moment; {@code to} null is without end. */
    public boolean overlaps(Instant from, Instant to) {
        return (to == null || startsAt.isBefore(to)) && (endsAt == null || endsAt.isAfter(from));
    }
}
