package dk.kaldekaede.incident.process;

import dk.kaldekaede.effort.Participants;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Giv alle med en part besked": the facts have changed. */
@Component
final class InformParticipantsDelegate implements JavaDelegate {

    private final Participants participants;

    InformParticipantsDelegate(Participants participants) {
        this.participants = participants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        participants.informOfNewFacts(execution.getProcessBusinessKey());
    }
}
