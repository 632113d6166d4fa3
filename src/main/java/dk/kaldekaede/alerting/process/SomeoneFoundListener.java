package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertPeople;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.FoundSomeone;
import dk.kaldekaede.roster.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.form.FormException;
import org.springframework.stereotype.Component;

/** The task "Find en, der tager den" is completed: the one found is recorded as having taken it. */
@Component
final class SomeoneFoundListener implements TaskListener {

    private final FoundSomeone found;
    private final Alerts alerts;
    private final AlertPeople people;
    private final CurrentPerson currentPerson;

    SomeoneFoundListener(FoundSomeone found, Alerts alerts, AlertPeople people, CurrentPerson currentPerson) {
        this.found = found;
        this.alerts = alerts;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    @Override
    public void notify(DelegateTask task) {
        LastResortVariables variables = new LastResortVariables(task);
        DelegateExecution execution = task.getExecution();
        String person = found.personFor(variables.foundRole(), speaker(variables))
                .orElseThrow(() -> new FormException("Ingen på vagt har den rolle (foundRole): vælg en anden."));
        variables.taken(alerts.takenInTalk(variables.found(execution, person), recorder(variables))
                .id());
    }

    /** Whoever is logged in; by a link, whoever took the search. */
    private String speaker(LastResortVariables variables) {
        return currentPerson.user() != null
                ? currentPerson.personId()
                : variables
                        .takenAlertId()
                        .flatMap(alerts::find)
                        .map(Alert::answeredByPerson)
                        .orElse(null);
    }

    private String recorder(LastResortVariables variables) {
        return currentPerson.user() != null
                ? currentPerson.user()
                : people.accountOfTaker(variables.takenAlertId().orElse(null));
    }
}
