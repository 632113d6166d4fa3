package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.Leaderships;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér at der ikke er en leder": the time without a leader is recorded from here. */
@Component
final class NoteLeaderMissingDelegate implements JavaDelegate {

    private final Leaderships leaderships;

    NoteLeaderMissingDelegate(Leaderships leaderships) {
        this.leaderships = leaderships;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LeadershipVariables variables = new LeadershipVariables(execution);
        variables.first(
                leaderships.noteGap(execution.getProcessBusinessKey(), variables.activationId(), variables.subject()));
        variables.fromTheFirst();
    }
}
