package dk.kaldekaede.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** No rule of the action plans is left without a home, and docs/plan-coverage.md says where each has its own. */
class PlanCoverageTest {

    private static final PlanCoverage COVERAGE = PlanCoverage.of(House.ours(), Code.ofTheApplication());

    @Test
    void everyRuleOfTheActionPlansIsServedBySomethingNamed() {
        assertThat(COVERAGE.unserved()).isEmpty();
    }

    @Test
    void everyNumberThatIsNamedIsARule() {
        assertThat(COVERAGE.unknown()).isEmpty();
    }

    @Test
    void theTableInTheDocumentationIsOfToday() throws IOException {
        Path made = Path.of("target/plan-coverage.md");
        Files.writeString(made, COVERAGE.page());

        assertThat(Path.of("docs/plan-coverage.md"))
                .as("copy %s there", made)
                .usingCharset("UTF-8")
                .hasSameTextualContentAs(made);
    }
}
