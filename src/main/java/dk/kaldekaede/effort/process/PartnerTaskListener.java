package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.PartnerContacts;
import dk.kaldekaede.roster.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A partner has been contacted, or could not be. */
@Component
final class PartnerTaskListener implements TaskListener {

    private final PartnerContacts contacts;
    private final CurrentPerson currentPerson;

    PartnerTaskListener(PartnerContacts contacts, CurrentPerson currentPerson) {
        this.contacts = contacts;
        this.currentPerson = currentPerson;
    }

    @Override
    public void notify(DelegateTask task) {
        EffortVariables variables = new EffortVariables(task);
        contacts.done(
                task.getExecution().getProcessBusinessKey(),
                variables.activationId(),
                variables.partner(),
                variables.contactResult(),
                currentPerson.user());
    }
}
