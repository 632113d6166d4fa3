package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.Participants;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sig tak til alle, der blev kaldt". */
@Component
final class ThankEverybodyDelegate implements JavaDelegate {

    private final Participants participants;

    ThankEverybodyDelegate(Participants participants) {
        this.participants = participants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        participants.thank(execution.getProcessBusinessKey(), new EffortVariables(execution).activationId());
    }
}
