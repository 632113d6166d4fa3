package dk.kaldekaede.staffing.process;

import dk.kaldekaede.staffing.Needs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Læs, hvad der er nyt": under the lock that everything of the call-out is written under. */
@Component
final class ReadNewsDelegate implements JavaDelegate {

    private final Needs needs;

    ReadNewsDelegate(Needs needs) {
        this.needs = needs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CallOutVariables variables = new CallOutVariables(execution);
        variables.needsOutdated(needs.outdated(variables.activationId()));
    }
}
