package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.Alerts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Kald den nye i stedet": the outcome lets the role's call go on to whoever has the role now. */
@Component
final class ReplaceAlertDelegate implements JavaDelegate {

    private final Alerts alerts;

    ReplaceAlertDelegate(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AlertPersonVariables variables = new AlertPersonVariables(execution);
        variables.outcome(alerts.find(variables.alertId()).orElseThrow().state());
    }
}
