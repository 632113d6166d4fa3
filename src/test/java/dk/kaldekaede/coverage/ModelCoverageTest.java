package dk.kaldekaede.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Runs after all other tests, in a Surefire execution of its own: is there a flow node that none of them passed? */
class ModelCoverageTest {

    @Test
    void everyFlowNodeIsPassedBySomeTestOfTheWholeApplication() throws IOException {
        Coverage coverage = Coverage.of(Path.of("bpmn"), Path.of("dmn"), CoverageRecorder.FOLDER);
        new CoverageReport(coverage).writeTo(Path.of("target/model-coverage.html"));

        assertThat(coverage.nodes()).isNotEmpty();
        assertThat(coverage.neverPassed())
                .as("flow nodes no test passed; target/model-coverage.html shows all")
                .isEmpty();
    }
}
