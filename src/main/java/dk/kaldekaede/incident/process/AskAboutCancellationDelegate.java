package dk.kaldekaede.incident.process;

import dk.kaldekaede.incident.Cancellations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Spørg kriseledelsen": the alarm centre has cancelled. */
@Component
final class AskAboutCancellationDelegate implements JavaDelegate {

    private final Cancellations cancellations;

    AskAboutCancellationDelegate(Cancellations cancellations) {
        this.cancellations = cancellations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cancellations.ask(execution.getProcessBusinessKey());
    }
}
