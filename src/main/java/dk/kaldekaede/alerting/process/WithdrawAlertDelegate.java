package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.Alerts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sig alarmen af": the chain went another way, or the effort was stood down. */
@Component
final class WithdrawAlertDelegate implements JavaDelegate {

    private final Alerts alerts;

    WithdrawAlertDelegate(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AlertPersonVariables variables = new AlertPersonVariables(execution);
        alerts.end(variables.alertId(), variables.withdrawal());
        variables.outcome(variables.withdrawal());
    }
}
