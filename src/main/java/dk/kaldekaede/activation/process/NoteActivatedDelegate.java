package dk.kaldekaede.activation.process;

import dk.kaldekaede.activation.Activations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér at beredskabet er aktiveret". */
@Component
final class NoteActivatedDelegate implements JavaDelegate {

    private final Activations activations;

    NoteActivatedDelegate(Activations activations) {
        this.activations = activations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActivationVariables variables = new ActivationVariables(execution);
        activations.activated(execution.getProcessBusinessKey(), variables.activationId(), variables.takenBy());
    }
}
