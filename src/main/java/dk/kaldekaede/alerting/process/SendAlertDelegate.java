package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send alarm": the alarm and its messages, in one transaction with the task and the timers that follow. */
@Component
final class SendAlertDelegate implements JavaDelegate {

    private final Alerts alerts;

    SendAlertDelegate(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AlertPersonVariables variables = new AlertPersonVariables(execution);
        Alert alert = alerts.start(variables.call(execution));
        variables.started(
                alert.id(),
                alert.ringing(),
                alert.answerDueAt(),
                alert.purpose().priority());
        variables.outcome(alert.state());
    }
}
