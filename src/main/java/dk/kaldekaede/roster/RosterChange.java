package dk.kaldekaede.roster;

import java.time.Instant;
import java.util.List;

/**
 * Something that was changed in the roster.
 *
 * @param id unique
 * @param kind why
 * @param byUser the account of whoever did it; null when the system did
 * @param madeAt when
 * @param undoes the change that this one undid, or null
 * @param removed the shifts it took away
 * @param added the shifts it put there
 */
public record RosterChange(
        String id,
        ChangeKind kind,
        String byUser,
        Instant madeAt,
        String undoes,
        List<Shift> removed,
        List<Shift> added) {

    /** Whether anything is different now. */
    public boolean isEmpty() {
        return removed.isEmpty() && added.isEmpty();
    }
}
