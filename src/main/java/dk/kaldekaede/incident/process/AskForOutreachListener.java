package dk.kaldekaede.incident.process;

import dk.kaldekaede.effort.Participants;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The crisis management is told that a closing incident still asks for outreach to be considered (OP-1). */
@Component
final class AskForOutreachListener implements TaskListener {

    private final Participants participants;

    AskForOutreachListener(Participants participants) {
        this.participants = participants;
    }

    @Override
    public void notify(DelegateTask task) {
        participants.askForOutreach(task.getExecution().getProcessBusinessKey());
    }
}
