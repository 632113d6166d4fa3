package dk.kaldekaede.effort;

import java.time.Instant;

/**
 * What somebody noted about a task; never changed afterwards.
 *
 * @param taskId the task
 * @param text what was noted; null where a decision is noted
 * @param decidedByRole who decided; null for a note
 * @param happenedAt when it happened
 * @param recordedAt when it was written down
 * @param recordedByUser the account that wrote it
 */
public record EffortNote(
        String taskId,
        String text,
        String decidedByRole,
        Instant happenedAt,
        Instant recordedAt,
        String recordedByUser) {}
