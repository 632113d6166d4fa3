package dk.kaldekaede.roster.importing;

import java.time.Instant;

/**
 * A file that somebody wants to import, or has.
 *
 * @param id unique
 * @param kind what it holds
 * @param state how far it has come
 * @param fileName what the file was called
 * @param role the role that a calendar is for; null for tables
 * @param position the position in it; null for tables
 * @param revision the roster's revision when the file came
 * @param byUser whose import it is
 * @param madeAt when the file came
 * @param appliedAt when it was imported, or null
 * @param undoneAt when that was undone, or null
 * @param changeId the change of the roster that it became; null when it changed no shift
 */
public record RosterImport(
        String id,
        ImportKind kind,
        State state,
        String fileName,
        String role,
        Integer position,
        long revision,
        String byUser,
        Instant madeAt,
        Instant appliedAt,
        Instant undoneAt,
        String changeId) {

    /** How far an import has come. */
    public enum State {
        PREVIEWED,
        APPLIED,
        UNDONE
    }
}
