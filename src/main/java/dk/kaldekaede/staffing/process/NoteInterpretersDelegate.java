package dk.kaldekaede.staffing.process;

import dk.kaldekaede.staffing.Needs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér behovet" for one language (SF-6.5). */
@Component
final class NoteInterpretersDelegate implements JavaDelegate {

    private final Needs needs;

    NoteInterpretersDelegate(Needs needs) {
        this.needs = needs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CallOutVariables variables = new CallOutVariables(execution);
        needs.note(variables.activationId(), variables.interpreters());
    }
}
