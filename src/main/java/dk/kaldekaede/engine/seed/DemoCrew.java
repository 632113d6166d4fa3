package dk.kaldekaede.engine.seed;

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
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * More people of the demonstration, whom an effort calls in and who are on no shift: enough for a large fire. Named after
 * what they do, with numbers that nobody has and without accounts. Somebody who is there already is left as she is.
 */
@Component
class DemoCrew {

    private static final List<Kind> KINDS = List.of(
            new Kind("social-vejledning", "Socialrådgiver", 2, 10),
            new Kind("ydelsescentret", "Økonomisk sagsbehandler", 2, 4),
            new Kind("boern-og-unge-sagsbehandlere", "Børnesagsbehandler", 2, 2),
            new Kind("tolke", "Tolk", 4, 4),
            new Kind("ppr-psykologer", "PPR-psykolog", 4, 8));

    private static final Map<String, Set<String>> LANGUAGES = Map.of(
            "social-vejledning-3", Set.of("ar"),
            "social-vejledning-5", Set.of("tr"),
            "social-vejledning-7", Set.of("pl", "uk"),
            "social-vejledning-9", Set.of("so"),
            "tolke-4", Set.of("ar", "ku"),
            "tolke-5", Set.of("ar", "tr"),
            "tolke-6", Set.of("so", "ti"),
            "tolke-7", Set.of("pl", "uk"));

    private final PeopleRegister people;
    private final Clock clock;

    DemoCrew(PeopleRegister people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** @param first the number of the first; those before it are among {@link DemoPeople} */
    private record Kind(String role, String name, int first, int many) {}

    void addMissing() {
        int number = 0;
        for (Kind kind : KINDS) {
            for (int i = kind.first(); i < kind.first() + kind.many(); i++) {
                number++;
                String id = kind.role() + "-" + i;
                if (people.find(id).isEmpty()) {
                    people.save(someone(id, kind.name() + " " + i, kind.role(), number));
                }
            }
        }
    }

    private PersonDetails someone(String id, String name, String role, int number) {
        Instant confirmed = clock.instant().minus(Duration.ofDays(10 + number)).truncatedTo(ChronoUnit.MINUTES);
        return new PersonDetails(
                id,
                name,
                null,
                List.of(
                        new ContactWay(id, 1, ContactKind.MOBILE, "+452001%04d".formatted(number)),
                        new ContactWay(id, 2, ContactKind.MAIL, id + "@example.org")),
                Set.of(role),
                LANGUAGES.getOrDefault(id, Set.of()),
                Set.of(),
                confirmed,
                null);
    }
}
