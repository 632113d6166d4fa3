package dk.kaldekaede.alerting;

import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The accounts that the models assign tasks to. A person without one answers by her link; her role sees the task. */
@Component
public class AlertPeople {

    private final Roster roster;
    private final Alerts alerts;

    AlertPeople(Roster roster, Alerts alerts) {
        this.roster = roster;
        this.alerts = alerts;
    }

    /** The account of a person; null when she has none. */
    public String accountOf(String personId) {
        return Optional.ofNullable(personId)
                .flatMap(roster::person)
                .map(Person::userId)
                .orElse(null);
    }

    /** The account of whoever took an alarm; null when she has none. */
    public String accountOfTaker(String alertId) {
        return Optional.ofNullable(alertId)
                .flatMap(alerts::find)
                .map(Alert::answeredByPerson)
                .map(this::accountOf)
                .orElse(null);
    }
}
