package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.Alerts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send påmindelse". */
@Component
final class SendReminderDelegate implements JavaDelegate {

    private final Alerts alerts;

    SendReminderDelegate(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AlertPersonVariables variables = new AlertPersonVariables(execution);
        alerts.remind(variables.alertId(), variables.terms());
    }
}
