package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.PartnerContacts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** A task for a partner is created: those on duty in its roles are told, since nobody watches a list at night. */
@Component
final class TellPartnerListener implements TaskListener {

    private final PartnerContacts contacts;

    TellPartnerListener(PartnerContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void notify(DelegateTask task) {
        String activationId = new EffortVariables(task).activationId();
        task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .forEach(role -> contacts.announce(task.getExecution().getProcessBusinessKey(), activationId, role));
    }
}
