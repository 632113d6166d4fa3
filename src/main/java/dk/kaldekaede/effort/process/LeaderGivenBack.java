package dk.kaldekaede.effort.process;

import dk.kaldekaede.alerting.AlertGivenBack;
import dk.kaldekaede.alerting.Purpose;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The leader can't after all, said by her link or on a page: her task ends and the next is called at once. */
@Component
class LeaderGivenBack {

    private final TaskService tasks;

    LeaderGivenBack(TaskService tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void on(AlertGivenBack news) {
        if (news.alert().purpose() != Purpose.LEAD) {
            return;
        }
        tasks.createTaskQuery()
                .taskDefinitionKey(LeadershipProcess.USER_TASK_LEAD_EFFORT)
                .processInstanceBusinessKey(news.alert().incidentId())
                .processVariableValueEquals(
                        LeadershipVariables.TAKEN_ALERT_ID, news.alert().id())
                .list()
                .forEach(task -> tasks.complete(
                        task.getId(), Map.of(LeadershipVariables.LEADER_ACTION, LeadershipVariables.GIVE_BACK)));
    }
}
