package dk.kaldekaede.effort;

import java.time.Instant;

/**
 * What somebody noted about a task; never changed afterwards, but blanked when it should not have been written.
 *
 * @param id its id
 * @param taskId the task
 * @param text what was noted; null where a decision is noted, and once it is blanked
 * @param decidedByRole who decided; null for a note
 * @param happenedAt when it happened
 * @param recordedAt when it was written down
 * @param recordedByUser the account that wrote it
 * @param blankedAt when its text was taken away, or null
 * @param blankedByUser the account that did, or null
 */
public record EffortNote(
        String id,
        String taskId,
        String text,
        String decidedByRole,
        Instant happenedAt,
        Instant recordedAt,
        String recordedByUser,
        Instant blankedAt,
        String blankedByUser) {}
