package dk.kaldekaede.roster;

import java.time.LocalDateTime;

/**
 * A shift that somebody wants to put into the roster by hand.
 *
 * @param role the role's id
 * @param position 1 is called first, 2 is the deputy, and so on
 * @param personId who; null leaves the place empty
 * @param kind planned, or put over what was planned
 * @param from on the municipality's clock; what is over by now stays as it was
 * @param to on the municipality's clock; null until further notice
 */
public record ShiftWish(
        String role, int position, String personId, ShiftKind kind, LocalDateTime from, LocalDateTime to) {}
