package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.Participants;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sig til alle, at indsatsen er åben igen". */
@Component
final class TellReopenedDelegate implements JavaDelegate {

    private final Participants participants;

    TellReopenedDelegate(Participants participants) {
        this.participants = participants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        participants.tellReopened(execution.getProcessBusinessKey(), new EffortVariables(execution).activationId());
    }
}
