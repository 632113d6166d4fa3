package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér ingen kvittering": the deadline passed. */
@Component
final class NoteSilenceDelegate implements JavaDelegate {

    private final Alerts alerts;

    NoteSilenceDelegate(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AlertPersonVariables variables = new AlertPersonVariables(execution);
        alerts.end(variables.alertId(), AlertState.SILENT);
        variables.outcome(AlertState.SILENT);
    }
}
