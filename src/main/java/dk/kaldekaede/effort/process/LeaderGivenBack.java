package dk.kaldekaede.effort.process;

import dk.kaldekaede.alerting.AlertGivenBack;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.effort.EpcLeadership;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The leader can't after all, said by her link or on a page: her task ends and the next is called at once. */
@Component
class LeaderGivenBack {

    private static final Set<Purpose> TO_LEAD = Set.of(Purpose.LEAD, Purpose.LEAD_EPC);

    private final TaskService tasks;
    private final EpcLeadership epc;

    LeaderGivenBack(TaskService tasks, EpcLeadership epc) {
        this.tasks = tasks;
        this.epc = epc;
    }

    @EventListener
    void on(AlertGivenBack news) {
        if (!TO_LEAD.contains(news.alert().purpose())) {
            return;
        }
        List<Task> led = tasks.createTaskQuery()
                .taskDefinitionKey(LeadershipProcess.USER_TASK_LEAD_EFFORT)
                .processInstanceBusinessKey(news.alert().incidentId())
                .processVariableValueEquals(
                        LeadershipVariables.TAKEN_ALERT_ID, news.alert().id())
                .list();
        led.forEach(task ->
                tasks.complete(task.getId(), Map.of(LeadershipVariables.LEADER_ACTION, LeadershipVariables.GIVE_BACK)));
        if (led.isEmpty()) {
            epc.givenBack(news.alert());
        }
    }
}
