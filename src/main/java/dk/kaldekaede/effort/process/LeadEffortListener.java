package dk.kaldekaede.effort.process;

import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.AnsweredVia;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.roster.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The task "Led indsatsen" is completed: by standing down, or because the leader can't after all. */
@Component
final class LeadEffortListener implements TaskListener {

    private final Leaderships leaderships;
    private final Alerts alerts;
    private final CurrentPerson currentPerson;

    LeadEffortListener(Leaderships leaderships, Alerts alerts, CurrentPerson currentPerson) {
        this.leaderships = leaderships;
        this.alerts = alerts;
        this.currentPerson = currentPerson;
    }

    @Override
    public void notify(DelegateTask task) {
        LeadershipVariables variables = new LeadershipVariables(task);
        String incidentId = task.getExecution().getProcessBusinessKey();
        if (variables.givesBack()) {
            alerts.giveBack(variables.takenAlertId(), new Answerer(AnsweredVia.TASKLIST, null, currentPerson.user()));
            leaderships.noteGivenBack(incidentId, variables.activationId(), variables.subject());
        } else {
            leaderships.noteEnd(incidentId, variables.activationId(), variables.subject(), currentPerson.user());
        }
    }
}
