package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér at beskeden ikke nåede frem": no message got through, so nobody waits out a deadline. */
@Component
final class NoteUndeliverableDelegate implements JavaDelegate {

    private final Alerts alerts;

    NoteUndeliverableDelegate(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AlertPersonVariables variables = new AlertPersonVariables(execution);
        alerts.end(variables.alertId(), AlertState.UNREACHABLE);
        variables.outcome(AlertState.UNREACHABLE);
    }
}
