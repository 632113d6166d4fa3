package dk.kaldekaede.incident.process;

import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.roster.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The task "Overvej opsøgende indsats" is completed (OP-1). */
@Component
final class OutreachListener implements TaskListener {

    private final Incidents incidents;
    private final CurrentPerson currentPerson;

    OutreachListener(Incidents incidents, CurrentPerson currentPerson) {
        this.incidents = incidents;
        this.currentPerson = currentPerson;
    }

    @Override
    public void notify(DelegateTask task) {
        incidents.considerOutreach(
                task.getExecution().getProcessBusinessKey(),
                new IncidentVariables(task).outreach(),
                currentPerson.user());
    }
}
