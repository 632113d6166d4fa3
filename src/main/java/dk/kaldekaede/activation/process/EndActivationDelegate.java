package dk.kaldekaede.activation.process;

import dk.kaldekaede.activation.Activations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Luk aktiveringen". */
@Component
final class EndActivationDelegate implements JavaDelegate {

    private final Activations activations;

    EndActivationDelegate(Activations activations) {
        this.activations = activations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        activations.ended(execution.getProcessBusinessKey(), new ActivationVariables(execution).activationId());
    }
}
