package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.Participants;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** A task for a partner is created: those on duty in its roles are told, since nobody watches a list at night. */
@Component
final class TellPartnerListener implements TaskListener {

    private final Participants participants;

    TellPartnerListener(Participants participants) {
        this.participants = participants;
    }

    @Override
    public void notify(DelegateTask task) {
        String activationId = new EffortVariables(task).activationId();
        task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .forEach(role -> participants.informRole(
                        task.getExecution().getProcessBusinessKey(), activationId, role, "partner.task"));
    }
}
