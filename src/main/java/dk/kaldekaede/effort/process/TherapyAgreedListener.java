package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.TherapyNotes;
import dk.kaldekaede.roster.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The region's contact knows (KS-1.3). */
@Component
final class TherapyAgreedListener implements TaskListener {

    private final TherapyNotes notes;
    private final CurrentPerson currentPerson;

    TherapyAgreedListener(TherapyNotes notes, CurrentPerson currentPerson) {
        this.notes = notes;
        this.currentPerson = currentPerson;
    }

    @Override
    public void notify(DelegateTask task) {
        notes.agreed(
                task.getExecution().getProcessBusinessKey(),
                new TherapyNoteVariables(task).activationId(),
                currentPerson.user());
    }
}
