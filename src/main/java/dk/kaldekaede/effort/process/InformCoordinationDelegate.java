package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.Participants;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Giv centerchef og kriseledelse besked" (SF-5.3). */
@Component
final class InformCoordinationDelegate implements JavaDelegate {

    private final Participants participants;

    InformCoordinationDelegate(Participants participants) {
        this.participants = participants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EffortVariables variables = new EffortVariables(execution);
        participants.informCoordination(
                execution.getProcessBusinessKey(), variables.activationId(), variables.actionPlan());
    }
}
