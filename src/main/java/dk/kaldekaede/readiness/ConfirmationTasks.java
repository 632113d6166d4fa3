package dk.kaldekaede.readiness;

import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Roster;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose task it is to get somebody's contact details confirmed, and until when. */
@Component
public class ConfirmationTasks {

    private static final Duration TIME_FOR_IT = Duration.ofDays(7);

    private final PeopleRegister people;
    private final RolePolicies policies;
    private final Roster roster;
    private final Clock clock;

    ConfirmationTasks(PeopleRegister people, RolePolicies policies, Roster roster, Clock clock) {
        this.people = people;
        this.policies = policies;
        this.roster = roster;
        this.clock = clock;
    }

    /** The account of who owns one of the person's roles; null when nobody does but she: then any manager sees to it. */
    public String ownerOf(String personId) {
        Set<String> roles = people.find(personId).map(PersonDetails::roles).orElse(Set.of());
        return policies.all().stream()
                .filter(policy -> roles.contains(policy.role()))
                .map(RolePolicy::ownerPersonId)
                .filter(owner -> owner != null && !owner.equals(personId))
                .flatMap(owner -> roster.person(owner).stream())
                .map(Person::userId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** When it should be done: a week from now. */
    public Date dueAt() {
        return Date.from(clock.instant().plus(TIME_FOR_IT));
    }
}
