package dk.kaldekaede.alerting;

import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which person it is when the crisis management says that a role takes it. */
@Component
public class FoundSomeone {

    private final Roster roster;
    private final Clock clock;

    FoundSomeone(Roster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * Whoever says so herself, when she holds the role now; otherwise the first on duty in it.
     *
     * @param role the role that takes it
     * @param speaker the person who records it, or null
     * @return empty when nobody is on duty in the role
     */
    public Optional<String> personFor(String role, String speaker) {
        List<String> holders =
                roster.holdersAt(role, clock.instant()).stream().map(Person::id).toList();
        return holders.contains(speaker)
                ? Optional.of(speaker)
                : holders.stream().findFirst();
    }
}
