package dk.kaldekaede.engine.seed;

import dk.kaldekaede.engine.Groups;
import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The people of the demonstration, named after their role, with numbers that nobody has. Somebody who is there already
 * is left as she is, but that people of an edition without them are told which roles they may hold and what they can.
 */
@Component
class DemoPeople {

    /** The languages that interpreters are asked for; each of the demonstration's speaks these and one more. */
    static final Set<String> ASKED_LANGUAGES = Set.of("ar", "so", "pl");

    private static final Map<String, String> ONE_MORE =
            Map.of("tolke", "tr", "tolke-2", "uk", "tolke-3", "fa", "sygeplejevagt", "pl");

    private static final Map<String, String> SKILLS = Map.of(
            "ppr-psykologer", "psykologisk krisehjælp",
            "sygeplejevagt", "sygepleje",
            "social-vejledning", "førstehjælp");

    private static final String DEPUTY = "-stedfortraeder";

    private final PeopleRegister people;
    private final Clock clock;

    DemoPeople(PeopleRegister people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    void addMissing() {
        boolean withoutRoles =
                people.all().stream().allMatch(person -> person.roles().isEmpty());
        int number = 0;
        for (var role : Groups.ROLES.entrySet()) {
            number += 2;
            add(someone(role.getKey(), role.getValue(), role.getKey(), role.getKey(), number), withoutRoles);
            if (Groups.CALLED.contains(role.getKey())) {
                String name = role.getValue() + " (stedfortræder)";
                add(someone(deputyOf(role.getKey()), name, null, role.getKey(), number + 1), withoutRoles);
            }
        }
        for (String colleague : new TreeSet<>(Demonstration.COLLEAGUES.keySet())) {
            number += 2;
            String role = Demonstration.COLLEAGUES.get(colleague);
            add(someone(colleague, Demonstration.nameOf(colleague), colleague, role, number), withoutRoles);
        }
    }

    static String deputyOf(String role) {
        return role + DEPUTY;
    }

    private void add(PersonDetails someone, boolean withoutRoles) {
        Optional<PersonDetails> known = people.find(someone.id());
        if (known.isEmpty()) {
            people.save(someone);
        } else if (withoutRoles) {
            people.save(new PersonDetails(
                    someone.id(),
                    known.get().displayName(),
                    known.get().userId(),
                    known.get().contactWays(),
                    someone.roles(),
                    someone.languages(),
                    someone.skills(),
                    someone.confirmedAt(),
                    known.get().leftAt()));
        }
    }

    private PersonDetails someone(String id, String name, String account, String role, int number) {
        Set<String> languages = new TreeSet<>(role.equals("tolke") ? ASKED_LANGUAGES : Set.of());
        Optional.ofNullable(ONE_MORE.get(id)).ifPresent(languages::add);
        Instant confirmed = clock.instant().minus(Duration.ofDays(10 + number)).truncatedTo(ChronoUnit.MINUTES);
        return new PersonDetails(
                id,
                name,
                account,
                List.of(
                        new ContactWay(id, 1, ContactKind.MOBILE, "+452000%04d".formatted(number)),
                        new ContactWay(id, 2, ContactKind.MAIL, id + "@example.org")),
                Set.of(role),
                languages,
                Optional.ofNullable(SKILLS.get(role)).map(Set::of).orElse(Set.of()),
                confirmed,
                null);
    }
}
