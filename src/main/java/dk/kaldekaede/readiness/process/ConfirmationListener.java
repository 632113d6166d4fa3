package dk.kaldekaede.readiness.process;

import dk.kaldekaede.readiness.ConfirmationOutcome;
import dk.kaldekaede.readiness.Confirmations;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The task "Få bekræftet kontaktoplysninger" is completed: somebody talked to her, and her details are right now. */
@Component
final class ConfirmationListener implements TaskListener {

    private final Confirmations confirmations;

    ConfirmationListener(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void notify(DelegateTask task) {
        confirmations.confirmed(new ContactConfirmationVariables(task).confirmationId(), ConfirmationOutcome.HELPED);
    }
}
