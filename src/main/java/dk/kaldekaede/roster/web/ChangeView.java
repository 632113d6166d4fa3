package dk.kaldekaede.roster.web;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * A change of the roster, as planners look back on it.
 *
 * @param id the change
 * @param kind why it was made
 * @param by the name of whoever made it; null when the system did
 * @param at when
 * @param undone whether it has been undone
 * @param lines the first of what it put there and took away
 * @param more how many there are besides
 */
record ChangeView(String id, String kind, String by, ZonedDateTime at, boolean undone, List<Line> lines, int more) {

    /** Whether it can be tried to put things back. */
    public boolean isUndoable() {
        return !undone && !kind.equals("UNDO");
    }

    /**
     * A shift that was put there or taken away.
     *
     * @param added whether it was put there
     * @param role the role
     * @param name whose
     * @param from the first moment
     * @param to the first moment after; null until further notice
     */
    record Line(boolean added, String role, String name, ZonedDateTime from, ZonedDateTime to) {}
}
