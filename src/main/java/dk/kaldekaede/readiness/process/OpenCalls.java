package dk.kaldekaede.readiness.process;

import java.time.Instant;
import java.util.List;

/** The open tasks "Ring, og ret kontaktoplysningerne", for those who plan and have no Tasklist. */
public interface OpenCalls {

    /**
     * One of them.
     *
     * @param taskId the task
     * @param personId who is to be rung
     * @param assignee the account of whoever has it, or null
     * @param dueAt until when
     */
    record Call(String taskId, String personId, String assignee, Instant dueAt) {}

    /** All of them, the one due first in front. */
    List<Call> open();

    /** Somebody has rung her; false when that was done before. */
    boolean done(String taskId);
}
