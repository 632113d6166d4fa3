package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link CallOutLoop} promises, on H2; OnPostgresScenarioTest asks it of the database of production. */
class CallOutLoopPropertyTest extends StaffingScenario {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void holdsWhateverHappensInWhateverOrder(long seed) {
        new CallOutLoop(town, crew, seed).holds(this::led);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void holdsForSeveralPathsOfOneIncidentAtOnce(long seed) {
        CallOutLoop socialWork = new CallOutLoop(town, crew, Crew.WORKERS, HP_CHIEF, seed);
        CallOutLoop crisisSupport =
                new CallOutLoop(town, new Crew(town, "crisis-support"), Crew.PSYCHOLOGISTS, YOUTH_CHIEF, seed + 100);

        CallOutLoop.holdTogether(
                this::ledInBoth,
                Report.fire().with("ballerupCitizens", "YES").with("affectedPeople", 12),
                List.of(socialWork, crisisSupport));
    }

    private Course ledInBoth(Report report) {
        Course course = led(report);
        course.phone(YOUTH_CHIEF).rings("aktivér beredskabet").takes();
        course.phone(YOUTH_CHIEF).rings("kan du lede").takes();
        return course;
    }
}
