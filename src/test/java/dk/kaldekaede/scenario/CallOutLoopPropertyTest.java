package dk.kaldekaede.scenario;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link CallOutLoop} promises, on H2; OnPostgresScenarioTest asks it of the database of production. */
class CallOutLoopPropertyTest extends StaffingScenario {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void holdsWhateverHappensInWhateverOrder(long seed) {
        new CallOutLoop(town, crew, seed).holds(this::led);
    }
}
