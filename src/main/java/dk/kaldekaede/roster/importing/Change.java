package dk.kaldekaede.roster.importing;

import java.util.List;

/**
 * What one line of a file would do.
 *
 * @param state whether it does anything
 * @param line the line, as people count them
 * @param title whom or what it is about, in words for the screen
 * @param differences what it would change; nothing when it would change nothing
 */
public record Change(State state, int line, String title, List<Difference> differences) {

    /** What a line does. */
    public enum State {
        NEW,
        CHANGED,
        UNCHANGED,

        /** A shift that is over: it is left as it was. */
        PAST
    }

    /**
     * One thing that would be different.
     *
     * @param field which; a heading of the file
     * @param before what it is now; empty when there is nothing
     * @param after what it would be
     */
    public record Difference(String field, String before, String after) {}
}
