package dk.kaldekaede.readiness.process;

import java.time.Instant;
import java.util.List;

/** The open tasks of one kind, each about one person, for those who plan and have no Tasklist. */
public interface OpenTasks {

    /**
     * One of them.
     *
     * @param taskId the task
     * @param personId who is to be talked to
     * @param assignee the account of whoever has it, or null
     * @param dueAt until when
     */
    record OpenTask(String taskId, String personId, String assignee, Instant dueAt) {}

    /** All of them, the one due first in front. */
    List<OpenTask> open();

    /** Somebody has talked to her, and her details are right now; false when that was done before. */
    boolean done(String taskId);
}
