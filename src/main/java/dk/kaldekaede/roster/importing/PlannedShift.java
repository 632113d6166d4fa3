package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.ShiftKind;
import dk.kaldekaede.roster.Stroke;
import java.time.Instant;

/**
 * A shift that a file plans.
 *
 * @param line where it stands in the file
 * @param column what a problem with it points to
 */
record PlannedShift(int line, String column, String role, int position, String personId, Instant from, Instant to) {

    /** The same, from a moment on: what has been stays as it was. */
    Stroke strokeFrom(Instant at) {
        return new Stroke(role, position, personId, ShiftKind.PLANNED, from.isBefore(at) ? at : from, to);
    }

    boolean samePlace(PlannedShift other) {
        return role.equals(other.role) && position == other.position;
    }
}
