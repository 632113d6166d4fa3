package dk.kaldekaede.readiness.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the processes about one person share: each waits for her answer, and without one somebody talks to her in a task.
 * The person is the business key.
 */
abstract class PersonWorkflow implements OpenTasks {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Names names;

    /**
     * The names that a model shares with Java.
     *
     * @param process the process
     * @param message the message of an answer
     * @param task the task of whoever talks to her
     * @param helped what that task ends with
     */
    record Names(String process, String message, String task, Map<String, Object> helped) {}

    PersonWorkflow(RuntimeService runtime, TaskService tasks, Names names) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.names = names;
    }

    void startFor(String personId, Map<String, Object> variables) {
        runtime.startProcessInstanceByKey(names.process(), personId, variables);
    }

    /** Passes an answer on; one that nobody waits for any longer changes nothing. */
    void answer(String processInstanceId, Map<String, Object> answer) {
        receive(waiting(processInstanceId), answer);
    }

    /** The same, but only while the process waits just there. */
    void answerAt(String activityId, String processInstanceId, Map<String, Object> answer) {
        receive(waiting(processInstanceId).activityId(activityId), answer);
    }

    @Override
    public List<OpenTask> open() {
        return tasks.createTaskQuery().taskDefinitionKey(names.task()).orderByDueDate().asc().list().stream()
                .map(task -> new OpenTask(
                        task.getId(),
                        personOf(task),
                        task.getAssignee(),
                        task.getDueDate().toInstant()))
                .toList();
    }

    @Override
    @Transactional
    public boolean done(String taskId) {
        boolean there = tasks.createTaskQuery()
                        .taskId(taskId)
                        .taskDefinitionKey(names.task())
                        .count()
                > 0;
        if (there) {
            tasks.complete(taskId, names.helped());
        }
        return there;
    }

    private String personOf(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private ExecutionQuery waiting(String processInstanceId) {
        return runtime.createExecutionQuery()
                .processInstanceId(processInstanceId)
                .messageEventSubscriptionName(names.message());
    }

    private void receive(ExecutionQuery waiting, Map<String, Object> answer) {
        Execution execution = waiting.singleResult();
        if (execution != null) {
            runtime.messageEventReceived(names.message(), execution.getId(), answer);
        }
    }
}
