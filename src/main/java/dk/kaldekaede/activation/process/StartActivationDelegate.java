package dk.kaldekaede.activation.process;

import dk.kaldekaede.activation.Activations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Fastfrys reglerne": the activation begins, by the tables as they are now. */
@Component
final class StartActivationDelegate implements JavaDelegate {

    private final Activations activations;

    StartActivationDelegate(Activations activations) {
        this.activations = activations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActivationVariables variables = new ActivationVariables(execution);
        variables.started(activations.start(execution.getProcessBusinessKey(), variables.actionPlan()));
    }
}
