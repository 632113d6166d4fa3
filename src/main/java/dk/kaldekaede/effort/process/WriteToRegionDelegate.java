package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.TherapyNotes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Skriv til regionens kontakt" (KS-1.3). */
@Component
final class WriteToRegionDelegate implements JavaDelegate {

    private final TherapyNotes notes;

    WriteToRegionDelegate(TherapyNotes notes) {
        this.notes = notes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TherapyNoteVariables variables = new TherapyNoteVariables(execution);
        notes.write(execution.getProcessBusinessKey(), variables.activationId(), variables.endedAt());
    }
}
