package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KaldekaedeTest
class TakenFlowsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void deploy() {
        repository
                .createDeployment()
                .name("flow-test")
                .addClasspathResource("engine/flow-test.bpmn")
                .enableDuplicateFiltering(true)
                .deploy();
    }

    @Test
    void recordsForksChoicesJoinsAndEveryInstanceOfMany() {
        String instance = start();

        assertThat(flowsOf(instance))
                .containsExactlyInAnyOrder(
                        "startToFork",
                        "forkToMany",
                        "forkToChoice",
                        "manyFlow",
                        "manyFlow",
                        "manyToJoin",
                        "choiceNo",
                        "joinToTask");
        assertThat(flowsOf(instance)).startsWith("startToFork").endsWith("joinToTask");
    }

    @Test
    void recordsBoundaryEventsEventSubprocessesAndEventBasedGateways() {
        String instance = start();

        correlate(instance, "flow-test-event");
        correlate(instance, "flow-test-boundary");
        correlate(instance, "flow-test-gateway");

        assertThat(flowsOf(instance)).endsWith("eventFlow", "boundaryToWait", "waitToMessage", "messageToEnd");
    }

    @Test
    void forgetsTheFlowsOfATransactionThatIsRolledBack() {
        String instance = transaction.execute(status -> {
            status.setRollbackOnly();
            return start();
        });

        assertThat(flowsOf(instance)).isEmpty();
    }

    private String start() {
        return runtime.startProcessInstanceByKey("flow-test").getId();
    }

    private void correlate(String instance, String message) {
        runtime.createMessageCorrelation(message).processInstanceId(instance).correlate();
    }

    private List<String> flowsOf(String instance) {
        return jdbc.sql("select flow_id from taken_flow where process_instance_id = :instance order by id")
                .param("instance", instance)
                .query(String.class)
                .list();
    }
}
