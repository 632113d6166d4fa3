package dk.kaldekaede.readiness.process;

import dk.kaldekaede.readiness.Confirmations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Spørg personen": the question and its message, in one transaction with the wait and its timers. */
@Component
final class AskPersonDelegate implements JavaDelegate {

    private final Confirmations confirmations;

    AskPersonDelegate(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ContactConfirmationVariables variables = new ContactConfirmationVariables(execution);
        variables.asked(confirmations.ask(variables.personId(), execution.getProcessInstanceId()));
    }
}
