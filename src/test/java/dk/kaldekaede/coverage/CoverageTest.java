package dk.kaldekaede.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.SubProcessBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recorder on a small process of its own: one way is taken, the other is reported as never passed. */
class CoverageTest {

    private static final Path TABLES = Path.of("src/test/resources/model-fixtures/sound/dmn");

    @TempDir
    Path folder;

    private ProcessEngine engine;

    @BeforeEach
    void startTheEngine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:coverage");
        configuration.setHistory("full");
        configuration.setProcessEngineName("coverage");
        configuration.setCustomHistoryEventHandlers(
                new ArrayList<>(List.of(new CoverageRecorder(folder.resolve("recorded")))));
        engine = configuration.buildProcessEngine();
    }

    @AfterEach
    void stopTheEngine() {
        engine.close();
    }

    @Test
    void namesTheFlowNodeThatNoTestPassed() throws IOException {
        deployProcess();
        engine.getRuntimeService().startProcessInstanceByKey("choice", Map.of("yes", true));

        Coverage coverage = Coverage.of(folder, TABLES, folder.resolve("recorded"));

        assertThat(coverage.neverPassed()).containsExactly("node choice endEvent_no");
        assertThat(coverage.isPassed("node choice subProcess_each")).isTrue();
    }

    @Test
    void namesTheRuleThatNoTestHit() throws IOException {
        assertThat(Coverage.of(folder, TABLES, folder.resolve("recorded")).neverHit())
                .containsExactly("rule call-deadline rule_any");

        engine.getRepositoryService()
                .createDeployment()
                .addInputStream("call-deadline.dmn", open(TABLES.resolve("call-deadline.dmn")))
                .deploy();
        deploy(
                "decide",
                Bpmn.createExecutableProcess("decide")
                        .camundaHistoryTimeToLive(1)
                        .startEvent("startEvent_begin")
                        .businessRuleTask("businessRuleTask_deadline")
                        .camundaDecisionRef("call-deadline")
                        .endEvent("endEvent_decided")
                        .done());
        engine.getRuntimeService().startProcessInstanceByKey("decide", Map.of("activationId", "a"));

        assertThat(Coverage.of(folder, TABLES, folder.resolve("recorded")).neverHit())
                .isEmpty();
    }

    @Test
    void writesAReportThatNamesWhatIsMissing() throws IOException {
        Coverage coverage = Coverage.of(folder, TABLES, folder.resolve("recorded"));

        new CoverageReport(coverage).writeTo(folder.resolve("report.html"));

        assertThat(folder.resolve("report.html")).content().contains("call-deadline", "rule_any");
    }

    private void deployProcess() throws IOException {
        deploy(
                "choice",
                Bpmn.createExecutableProcess("choice")
                        .camundaHistoryTimeToLive(1)
                        .startEvent("startEvent_begin")
                        .subProcess("subProcess_each")
                        .multiInstance()
                        .cardinality("2")
                        .<SubProcessBuilder>multiInstanceDone()
                        .embeddedSubProcess()
                        .startEvent("startEvent_each")
                        .endEvent("endEvent_each")
                        .subProcessDone()
                        .exclusiveGateway("exclusiveGateway_yes")
                        .condition("yes", "${yes}")
                        .endEvent("endEvent_yes")
                        .moveToNode("exclusiveGateway_yes")
                        .condition("no", "${!yes}")
                        .endEvent("endEvent_no")
                        .done());
    }

    private void deploy(String name, BpmnModelInstance model) throws IOException {
        String text = Bpmn.convertToString(model);
        Files.writeString(folder.resolve(name + ".bpmn"), text);
        engine.getRepositoryService()
                .createDeployment()
                .addString(name + ".bpmn", text)
                .deploy();
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
