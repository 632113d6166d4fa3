package dk.kaldekaede.engine.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.RolePeople;
import dk.kaldekaede.roster.Roster;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The other tests live in a town without the crew; what it puts there is taken back at once. */
@KaldekaedeTest
class DemoCrewTest {

    @Autowired
    DemoCrew crew;

    @Autowired
    PeopleRegister people;

    @Autowired
    RolePeople rolePeople;

    @Autowired
    Roster roster;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theCrewIsEnoughForALargeFireAndIsAddedOnce() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            int before = people.all().size();
            crew.addMissing();
            crew.addMissing();

            assertThat(people.all()).hasSize(before + 28);
            Instant now = clock.instant();
            assertThat(rolePeople.of("social-vejledning", "", now)).hasSizeGreaterThan(10);
            assertThat(rolePeople.of("ydelsescentret", "", now)).hasSizeGreaterThan(4);
            assertThat(rolePeople.of("boern-og-unge-sagsbehandlere", "", now)).hasSizeGreaterThan(2);
            for (String language : List.of("ar", "so", "pl", "tr", "uk")) {
                assertThat(rolePeople.of("tolke", language, now)).as(language).hasSizeGreaterThanOrEqualTo(2);
            }
            assertThat(people.find("social-vejledning-7").orElseThrow())
                    .satisfies(person -> assertThat(person.displayName()).isEqualTo("Socialrådgiver 7"))
                    .satisfies(person -> assertThat(person.userId()).isNull());
            assertThat(roster.contactWays("tolke-7")).hasSize(2);
        });
    }
}
