package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.AlertGivenBack;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.AnswerResult;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.alerting.Replacements;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one class through which alarms speak to the engine. An answer is addressed by its alarm's own process. */
@Component
class AlertWorkflow implements AlertAnswers {

    private final Alerts alerts;
    private final Replacements replacements;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ApplicationEventPublisher events;

    AlertWorkflow(
            Alerts alerts,
            Replacements replacements,
            TaskService tasks,
            RuntimeService runtime,
            ApplicationEventPublisher events) {
        this.alerts = alerts;
        this.replacements = replacements;
        this.tasks = tasks;
        this.runtime = runtime;
        this.events = events;
    }

    @Override
    @Transactional
    public AnswerResult answer(String alertId, Answer answer, Answerer by) {
        AnswerResult result = alerts.answer(alertId, answer, by);
        if (result instanceof AnswerResult.Counted counted) {
            Task task = tasks.createTaskQuery()
                    .processInstanceId(counted.alert().processInstanceId())
                    .taskDefinitionKey(AlertPersonProcess.USER_TASK_ACKNOWLEDGE_ALERT)
                    .singleResult();
            tasks.complete(task.getId(), Map.of(AlertPersonVariables.ANSWER, answer.name()));
        }
        return result;
    }

    @Override
    @Transactional
    public AnswerResult giveBack(String alertId, Answerer by) {
        AnswerResult result = alerts.giveBack(alertId, by);
        if (result instanceof AnswerResult.Counted counted) {
            events.publishEvent(new AlertGivenBack(counted.alert()));
        }
        return result;
    }

    @Override
    @Transactional
    public void withdraw(String alertId, AlertState outcome) {
        alerts.find(alertId)
                .filter(Alert::ringing)
                .ifPresent(alert -> send(
                        alert,
                        AlertPersonProcess.MESSAGE_ALERT_WITHDRAWN,
                        Map.of(AlertPersonVariables.WITHDRAWAL, outcome.name())));
    }

    @Override
    public Optional<String> successorOf(Alert alert) {
        return replacements.successorOf(alert).filter(person -> waiting(
                        alert, AlertPersonProcess.MESSAGE_ALERT_REPLACED)
                .isPresent());
    }

    @Override
    public Map<String, String> successorsOf(Collection<Alert> alerts) {
        Map<String, String> successors = new HashMap<>();
        replacements.passedOn(alerts).forEach(alert -> successorOf(alert)
                .ifPresent(person -> successors.put(alert.id(), person)));
        return successors;
    }

    @Override
    @Transactional
    public boolean replace(String alertId, String byUser) {
        Optional<Alert> alert = alerts.find(alertId)
                .filter(ringing -> waiting(ringing, AlertPersonProcess.MESSAGE_ALERT_REPLACED)
                        .isPresent());
        Optional<Alert> replaced = alert.flatMap(ringing -> replacements.replace(ringing.id(), byUser));
        replaced.ifPresent(each -> send(each, AlertPersonProcess.MESSAGE_ALERT_REPLACED, Map.of()));
        return replaced.isPresent();
    }

    /** No message of the alarm got through: the next is called at once. */
    void undeliverable(Alert alert) {
        send(alert, AlertPersonProcess.MESSAGE_ALERT_UNDELIVERABLE, Map.of());
    }

    private void send(Alert alert, String message, Map<String, Object> variables) {
        waiting(alert, message).ifPresent(execution -> runtime.messageEventReceived(message, execution, variables));
    }

    /** The execution that a message would reach; none when the model that the alarm began with does not wait for it. */
    private Optional<String> waiting(Alert alert, String message) {
        return Optional.ofNullable(runtime.createExecutionQuery()
                        .processInstanceId(alert.processInstanceId())
                        .messageEventSubscriptionName(message)
                        .singleResult())
                .map(Execution::getId);
    }
}
