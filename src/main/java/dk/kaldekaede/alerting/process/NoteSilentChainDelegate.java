package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.Alerts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér at kæden er tavs". */
@Component
final class NoteSilentChainDelegate implements JavaDelegate {

    private final Alerts alerts;

    NoteSilentChainDelegate(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LastResortVariables variables = new LastResortVariables(execution);
        alerts.chainSilent(execution.getProcessBusinessKey(), variables.activationId(), variables.purpose());
    }
}
