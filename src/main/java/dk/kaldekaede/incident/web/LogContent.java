package dk.kaldekaede.incident.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything of an incident that is handed over to the case system, in words and by moments.
 *
 * @param madeAt when it was put together
 * @param madeBy for whom
 * @param facts every version, oldest first
 * @param decisions oldest first
 * @param notes of the log, by when it happened
 * @param timeline oldest first
 */
record LogContent(
        Head incident,
        Instant madeAt,
        String madeBy,
        List<Facts> facts,
        List<Decision> decisions,
        List<Path> paths,
        List<Note> notes,
        List<Line> timeline) {

    /** @param closedAt null while it runs */
    record Head(String id, String what, String where, boolean exercise, Instant reportedAt, Instant closedAt) {}

    /**
     * What was known from a moment on.
     *
     * @param facts by their names in the interface
     * @param changes the same in words: what differs from the version before
     */
    record Facts(int version, Instant at, String by, Map<String, Object> facts, Map<String, String> changes) {}

    /** What was decided for one action plan. */
    record Decision(Instant at, String plan, String response, String how, String by, String reason) {}

    /** One action plan's way through the incident. */
    record Path(
            String plan,
            String state,
            Instant startedAt,
            Instant activatedAt,
            Instant endedAt,
            String place,
            List<Leader> leaders,
            List<Task> tasks) {}

    /** @param role null for a time without a leader */
    record Leader(String leads, String role, String person, Instant from, Instant to) {}

    /** @param role who has or had it, or null */
    record Task(String title, String state, String role, Instant changedAt, List<Note> notes) {}

    /**
     * A note of the log or of a task.
     *
     * @param text null where only a decision was noted, and where it was taken away
     * @param decidedBy the role that decided; null for all others
     * @param corrects the id of the note it corrects, or null
     */
    record Note(
            String id,
            String text,
            String decidedBy,
            String corrects,
            Instant happenedAt,
            Instant writtenAt,
            String writtenBy) {}

    /** A line of the timeline. */
    record Line(Instant at, String text) {}
}
