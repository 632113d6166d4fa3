package dk.kaldekaede.staffing.process;

import dk.kaldekaede.staffing.Needs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér behovet" of one kind (SF-6.1 to SF-6.3). */
@Component
final class NoteNeedDelegate implements JavaDelegate {

    private final Needs needs;

    NoteNeedDelegate(Needs needs) {
        this.needs = needs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CallOutVariables variables = new CallOutVariables(execution);
        needs.note(variables.activationId(), variables.need());
    }
}
