package dk.kaldekaede.incident.process;

import dk.kaldekaede.alerting.AlertGivenBack;
import dk.kaldekaede.alerting.Purpose;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever was to decide can't after all: her task ends and the next is called at once. */
@Component
class DecisionGivenBack {

    private final TaskService tasks;

    DecisionGivenBack(TaskService tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void on(AlertGivenBack news) {
        if (news.alert().purpose() != Purpose.DECIDE && news.alert().purpose() != Purpose.JUDGE) {
            return;
        }
        tasks.createTaskQuery()
                .taskDefinitionKey(DecideActivationProcess.USER_TASK_DECIDE)
                .processInstanceBusinessKey(news.alert().incidentId())
                .processVariableValueEquals(
                        DecideActivationVariables.TAKEN_ALERT_ID, news.alert().id())
                .list()
                .forEach(task -> tasks.complete(task.getId(), DecideActivationVariables.giveBack()));
    }
}
