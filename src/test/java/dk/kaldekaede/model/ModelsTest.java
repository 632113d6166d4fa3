package dk.kaldekaede.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped models, held against every check of this package. BrokenModelsTest shows that each check can fail. */
class ModelsTest {

    private static final House HOUSE = House.ours();

    static Stream<Check> checks() {
        return Checks.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void holdsForAllModels(Check check) {
        assertThat(HOUSE.models()).isNotEmpty();
        assertThat(check.problemsIn(HOUSE)).isEmpty();
    }

    @Test
    void theProcessesOfTheDesignAreThere() {
        assertThat(HOUSE.models()).isNotEmpty();
        assertThat(HOUSE.models())
                .extracting(Model::id)
                .contains(
                        "incident",
                        "decide-activation",
                        "social-work-activation",
                        "crisis-support-activation",
                        "reception-centre-activation",
                        "staff-support-activation",
                        "last-resort",
                        "effort",
                        "leadership",
                        "alert-role",
                        "alert-person");
    }
}
