package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.AlertGivenBack;
import dk.kaldekaede.alerting.Purpose;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever was to find somebody can't after all: the crisis management is called again at once. */
@Component
class SearchGivenBack {

    private final RuntimeService runtime;
    private final ManagementService management;

    SearchGivenBack(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @EventListener
    void on(AlertGivenBack news) {
        if (news.alert().purpose() != Purpose.FIND_SOMEONE) {
            return;
        }
        for (ProcessInstance search : runtime.createProcessInstanceQuery()
                .processDefinitionKey(LastResortProcess.KEY)
                .processInstanceBusinessKey(news.alert().incidentId())
                .variableValueEquals(
                        LastResortVariables.TAKEN_ALERT_ID, news.alert().id())
                .list()) {
            Job repeat = management
                    .createJobQuery()
                    .processInstanceId(search.getId())
                    .activityId(LastResortProcess.BOUNDARY_EVENT_NOBODY_FOUND_YET)
                    .singleResult();
            management.executeJob(repeat.getId());
        }
    }
}
