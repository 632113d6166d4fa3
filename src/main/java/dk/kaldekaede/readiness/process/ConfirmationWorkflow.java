package dk.kaldekaede.readiness.process;

import dk.kaldekaede.readiness.Confirmation;
import dk.kaldekaede.readiness.ConfirmationAnswers;
import dk.kaldekaede.readiness.ConfirmationOutcome;
import dk.kaldekaede.readiness.Confirmations;
import dk.kaldekaede.roster.PersonChanged;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one class through which the confirmation of contact details speaks to the engine. */
@Component
class ConfirmationWorkflow implements ConfirmationAnswers, OpenHelp {

    private final Confirmations confirmations;
    private final RuntimeService runtime;
    private final TaskService tasks;

    ConfirmationWorkflow(Confirmations confirmations, RuntimeService runtime, TaskService tasks) {
        this.confirmations = confirmations;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    @Transactional
    public void start(String personId) {
        if (confirmations.openOf(personId).isEmpty()) {
            runtime.startProcessInstanceByKey(
                    ContactConfirmationProcess.KEY, personId, ContactConfirmationVariables.of(personId));
        }
    }

    @Override
    @Transactional
    public void confirm(Confirmation confirmation) {
        if (confirmations.confirmed(confirmation.id(), ConfirmationOutcome.CONFIRMED)) {
            goOn(confirmation);
        }
    }

    @Override
    @Transactional
    public void wrong(Confirmation confirmation) {
        if (confirmations.wrong(confirmation.id())) {
            askForHelp(confirmation);
        }
    }

    /** She left, or confirmed her details on her own page: nobody waits for her any longer. */
    @EventListener
    void on(PersonChanged news) {
        confirmations.openOf(news.personId()).filter(confirmations::overtaken).ifPresent(this::goOn);
    }

    /** No message got through: whoever looks after her role finds out why. */
    void askForHelp(Confirmation confirmation) {
        receive(
                waiting(confirmation).activityId(ContactConfirmationProcess.RECEIVE_TASK_AWAIT_ANSWER),
                ContactConfirmationVariables.answered(false));
    }

    @Override
    public List<Help> open() {
        return tasks
                .createTaskQuery()
                .taskDefinitionKey(ContactConfirmationProcess.USER_TASK_GET_CONFIRMATION)
                .orderByDueDate()
                .asc()
                .list()
                .stream()
                .map(task -> new Help(
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
                        .taskDefinitionKey(ContactConfirmationProcess.USER_TASK_GET_CONFIRMATION)
                        .count()
                > 0;
        if (there) {
            tasks.complete(taskId, ContactConfirmationVariables.helped());
        }
        return there;
    }

    private String personOf(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return instance.getBusinessKey();
    }

    private void goOn(Confirmation confirmation) {
        receive(waiting(confirmation), ContactConfirmationVariables.answered(true));
    }

    private ExecutionQuery waiting(Confirmation confirmation) {
        return runtime.createExecutionQuery()
                .processInstanceId(confirmation.processInstanceId())
                .messageEventSubscriptionName(ContactConfirmationProcess.MESSAGE_CONTACT_DETAILS_ANSWERED);
    }

    private void receive(ExecutionQuery waiting, Map<String, Object> answer) {
        Execution execution = waiting.singleResult();
        if (execution != null) {
            runtime.messageEventReceived(
                    ContactConfirmationProcess.MESSAGE_CONTACT_DETAILS_ANSWERED, execution.getId(), answer);
        }
    }
}
