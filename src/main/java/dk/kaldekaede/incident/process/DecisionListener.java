package dk.kaldekaede.incident.process;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.AnsweredVia;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.incident.Decider;
import dk.kaldekaede.incident.Decisions;
import dk.kaldekaede.roster.CurrentPerson;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The task "Beslut aktivering" or "Vurdér hændelsen" is completed. */
@Component
final class DecisionListener implements TaskListener {

    private final Decisions decisions;
    private final Alerts alerts;
    private final CurrentPerson currentPerson;

    DecisionListener(Decisions decisions, Alerts alerts, CurrentPerson currentPerson) {
        this.decisions = decisions;
        this.alerts = alerts;
        this.currentPerson = currentPerson;
    }

    @Override
    public void notify(DelegateTask task) {
        DecideActivationVariables variables = new DecideActivationVariables(task);
        String incidentId = task.getExecution().getProcessBusinessKey();
        if (variables.givesBack()) {
            alerts.giveBack(variables.takenAlertId(), new Answerer(AnsweredVia.TASKLIST, null, currentPerson.user()));
        } else if (variables.confirms()) {
            decisions.confirm(incidentId, decider(variables));
        } else {
            decisions.overrule(incidentId, variables.overruled(), decider(variables));
        }
    }

    /** Whoever is logged in; by a link, whoever took the alarm. */
    private Decider decider(DecideActivationVariables variables) {
        Optional<Alert> taken = Optional.ofNullable(variables.takenAlertId()).flatMap(alerts::find);
        String person = currentPerson.personId();
        return new Decider(
                currentPerson.user(),
                person != null ? person : taken.map(Alert::answeredByPerson).orElse(null),
                taken.map(Alert::role).orElse(null));
    }
}
