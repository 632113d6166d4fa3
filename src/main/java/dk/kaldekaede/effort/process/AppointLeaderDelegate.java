package dk.kaldekaede.effort.process;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertPeople;
import dk.kaldekaede.effort.Leaderships;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Udpeg lederen" (SF-4.1, KS-4.1). */
@Component
final class AppointLeaderDelegate implements JavaDelegate {

    private final Leaderships leaderships;
    private final AlertPeople people;

    AppointLeaderDelegate(Leaderships leaderships, AlertPeople people) {
        this.leaderships = leaderships;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LeadershipVariables variables = new LeadershipVariables(execution);
        Alert taken = leaderships.appoint(variables.takenAlertId(), variables.subject());
        variables.leader(taken.role(), people.accountOf(taken.answeredByPerson()));
    }
}
