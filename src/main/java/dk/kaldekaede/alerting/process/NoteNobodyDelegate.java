package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.Alerts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér at ingen er tilbage": absence is a fact, and the chain goes on at once. */
@Component
final class NoteNobodyDelegate implements JavaDelegate {

    private final Alerts alerts;

    NoteNobodyDelegate(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AlertRoleVariables variables = new AlertRoleVariables(execution);
        alerts.nobody(variables.call(variables.attempt()));
        variables.nobodyLeft();
    }
}
