package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * An effort's tasks and notes as one reader sees them.
 *
 * @param id the incident
 * @param plan the action plan of the effort
 * @param now the time here, which the forms begin with
 * @param mayWrite whether the reader may change tasks and note: she has a part, and the effort runs
 * @param mayBlank whether the reader may take the text of a note away
 * @param key of the forms on this page, so that the same form sent twice is one note
 */
record EffortTasksView(
        String id,
        String activationId,
        String plan,
        FactsView facts,
        ZonedDateTime now,
        List<Task> tasks,
        boolean mayWrite,
        boolean mayBlank,
        String key) {

    public long getDone() {
        return tasks.stream().filter(Task::isSettled).count();
    }

    /**
     * One task.
     *
     * @param role who does it; null while nobody has it
     * @param changedAt null while it never changed
     */
    record Task(
            String id,
            String title,
            String kind,
            String state,
            String role,
            ZonedDateTime changedAt,
            String changedBy,
            int version,
            List<Note> notes) {

        public boolean isSettled() {
            return "DONE".equals(state) || "HANDED_OVER".equals(state);
        }

        public boolean isDecision() {
            return "DECISION".equals(kind);
        }
    }

    /**
     * One note, or who decided.
     *
     * @param text null where a decision is noted, and once it is blanked
     * @param decidedBy the role that decided; null for a note
     * @param late whether it was recorded another minute than it happened
     * @param blankedAt when its text was taken away, or null
     * @param blankedBy who did, or null
     */
    record Note(
            String id,
            String text,
            String decidedBy,
            ZonedDateTime happenedAt,
            ZonedDateTime recordedAt,
            String recordedBy,
            boolean late,
            ZonedDateTime blankedAt,
            String blankedBy) {}

    /** What somebody sent that was not kept: nothing of it is lost. */
    record Unsaved(String taskId, String state, String role, String text, String happenedAt) {}
}
