package dk.kaldekaede.incident.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.ReportIncident;
import dk.kaldekaede.notification.MessageRow;
import dk.kaldekaede.notification.Messages;
import dk.kaldekaede.rules.PinnedRules;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KaldekaedeTest
class FailingStepsTest {

    @Autowired
    ReportIncident report;

    @Autowired
    Alerts alerts;

    @Autowired
    Messages messages;

    @Autowired
    ManagementService management;

    @Autowired
    FailingSteps steps;

    @Autowired
    PinnedRules rules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void tellsTheCrisisManagementOnceThatTheChainIsStuckAndGoesOnWhenTheStepSucceeds() {
        String id = report.report(IncidentFacts.reported("Brand", "Magleparken 9", 140, false), null, null);
        Alert first = alerts.ofIncident(id).get(0);
        // Whoever is called next needs the table of deadlines, and which version of it holds is gone.
        jdbc.sql("delete from rule_pin where activation_id = :id")
                .param("id", id)
                .update();

        deadlineFails(first);
        deadlineFails(first);
        steps.tell();
        assertThat(stuck(id)).isEmpty();

        deadlineFails(first);
        steps.tell();
        steps.tell();
        assertThat(stuck(id)).extracting(MessageRow::role).containsOnly("tvaergaaende-kriseledelse");
        assertThat(stuck(id)).extracting(MessageRow::personId).doesNotHaveDuplicates();

        transaction.executeWithoutResult(status -> rules.pin(id, id));
        Job deadline = deadline(first);
        assertThat(deadline.getRetries()).isGreaterThan(1000);
        management.executeJob(deadline.getId());
        assertThat(alerts.ofIncident(id))
                .extracting(Alert::state)
                .containsExactly(AlertState.SILENT, AlertState.RINGING);
    }

    private void deadlineFails(Alert alert) {
        String job = deadline(alert).getId();
        assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("not pinned");
    }

    private Job deadline(Alert alert) {
        return management
                .createJobQuery()
                .processInstanceId(alert.processInstanceId())
                .activityId("boundaryEvent_acknowledgementOverdue")
                .singleResult();
    }

    private List<MessageRow> stuck(String id) {
        return messages.ofIncident(id).stream()
                .filter(message -> message.body().contains("SIDDER FAST"))
                .toList();
    }
}
