package dk.kaldekaede.alerting;

import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Who of a role is called next: for the alarm that is made and for the preview of one. */
@Component
public class CallOrder {

    private final Roster roster;

    CallOrder(Roster roster) {
        this.roster = roster;
    }

    /**
     * The first who holds a role at a moment, has not been tried, and can.
     *
     * @param tried the people this call has tried already, by id
     * @param able whether a person, by id, can be called at all
     * @return her id; empty when nobody is left
     */
    public Optional<String> next(String role, Instant at, Set<String> tried, Predicate<String> able) {
        return roster.holdersAt(role, at).stream()
                .map(Person::id)
                .filter(person -> !tried.contains(person))
                .filter(able)
                .findFirst();
    }
}
