package dk.kaldekaede.incident.process;

import dk.kaldekaede.effort.Participants;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Giv kriseledelsen besked": a plan was activated from below (SF-5.2). */
@Component
final class InformCrisisManagementDelegate implements JavaDelegate {

    private final Participants participants;

    InformCrisisManagementDelegate(Participants participants) {
        this.participants = participants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        participants.informOfActivation(execution.getProcessBusinessKey());
    }
}
