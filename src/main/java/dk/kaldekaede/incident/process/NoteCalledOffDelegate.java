package dk.kaldekaede.incident.process;

import dk.kaldekaede.incident.Decisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér at hændelsen er afblæst". */
@Component
final class NoteCalledOffDelegate implements JavaDelegate {

    private final Decisions decisions;

    NoteCalledOffDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.callOff(execution.getProcessBusinessKey());
    }
}
