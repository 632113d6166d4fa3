package dk.kaldekaede.readiness.process;

import dk.kaldekaede.readiness.ContactTest;
import dk.kaldekaede.readiness.ContactTestAnswers;
import dk.kaldekaede.readiness.ContactTests;
import dk.kaldekaede.roster.PersonChanged;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one class through which contact tests speak to the engine. */
@Component
class ContactTestWorkflow implements ContactTestAnswers, OpenCalls {

    private final ContactTests tests;
    private final RuntimeService runtime;
    private final TaskService tasks;

    ContactTestWorkflow(ContactTests tests, RuntimeService runtime, TaskService tasks) {
        this.tests = tests;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    @Transactional
    public void start(String roundId, String personId) {
        if (tests.openOf(personId).isEmpty()) {
            runtime.startProcessInstanceByKey(
                    ContactTestProcess.KEY, personId, ContactTestVariables.of(roundId, personId));
        }
    }

    @Override
    @Transactional
    public void arrived(ContactTest test) {
        if (tests.arrived(test.id())) {
            goOn(test);
        }
    }

    /** She left: nobody waits for her any longer. */
    @EventListener
    void on(PersonChanged news) {
        tests.openOf(news.personId()).filter(tests::overtaken).ifPresent(this::goOn);
    }

    /** The message will not reach her: whoever looks after her role rings her, now. */
    void undelivered(ContactTest test) {
        receive(
                waiting(test).activityId(ContactTestProcess.RECEIVE_TASK_AWAIT_ARRIVAL),
                ContactTestVariables.answered(false));
    }

    @Override
    public List<Call> open() {
        return tasks
                .createTaskQuery()
                .taskDefinitionKey(ContactTestProcess.USER_TASK_CALL_PERSON)
                .orderByDueDate()
                .asc()
                .list()
                .stream()
                .map(task -> new Call(
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
                        .taskDefinitionKey(ContactTestProcess.USER_TASK_CALL_PERSON)
                        .count()
                > 0;
        if (there) {
            tasks.complete(taskId, ContactTestVariables.helped());
        }
        return there;
    }

    private String personOf(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private void goOn(ContactTest test) {
        if (test.processInstanceId() != null) {
            receive(waiting(test), ContactTestVariables.answered(true));
        }
    }

    private ExecutionQuery waiting(ContactTest test) {
        return runtime.createExecutionQuery()
                .processInstanceId(test.processInstanceId())
                .messageEventSubscriptionName(ContactTestProcess.MESSAGE_CONTACT_TEST_ANSWERED);
    }

    private void receive(ExecutionQuery waiting, Map<String, Object> answer) {
        Execution execution = waiting.singleResult();
        if (execution != null) {
            runtime.messageEventReceived(ContactTestProcess.MESSAGE_CONTACT_TEST_ANSWERED, execution.getId(), answer);
        }
    }
}
