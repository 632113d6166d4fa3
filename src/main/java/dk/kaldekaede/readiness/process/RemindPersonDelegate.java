package dk.kaldekaede.readiness.process;

import dk.kaldekaede.readiness.Confirmations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Mind personen om det". */
@Component
final class RemindPersonDelegate implements JavaDelegate {

    private final Confirmations confirmations;

    RemindPersonDelegate(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        confirmations.remind(new ContactConfirmationVariables(execution).confirmationId());
    }
}
