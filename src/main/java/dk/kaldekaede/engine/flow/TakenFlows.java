package dk.kaldekaede.engine.flow;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps every sequence flow in the order it was taken, which the engine's history does not. Flows are collected while
 * the transaction runs and written as one batch when it commits: all of them or, with everything else, none.
 */
@Component
class TakenFlows {

    private static final String INSERT = """
            insert into taken_flow (process_instance_id, process_definition_id, execution_id, flow_id, taken_at)
            values (?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    TakenFlows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void take(DelegateExecution execution, String flowId) {
        ofThisTransaction()
                .add(new Flow(
                        execution.getProcessInstanceId(),
                        execution.getProcessDefinitionId(),
                        execution.getId(),
                        flowId,
                        clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private List<Flow> ofThisTransaction() {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Batch batch) {
                return batch.flows;
            }
        }
        Batch batch = new Batch();
        TransactionSynchronizationManager.registerSynchronization(batch);
        return batch.flows;
    }

    private void write(List<Flow> flows) {
        jdbc.batchUpdate(INSERT, flows, flows.size(), TakenFlows::fill);
    }

    private static void fill(PreparedStatement row, Flow flow) throws SQLException {
        row.setString(1, flow.processInstanceId);
        row.setString(2, flow.processDefinitionId);
        row.setString(3, flow.executionId);
        row.setString(4, flow.flowId);
        row.setObject(5, flow.takenAt);
    }

    private record Flow(
            String processInstanceId,
            String processDefinitionId,
            String executionId,
            String flowId,
            OffsetDateTime takenAt) {}

    private final class Batch implements TransactionSynchronization {

        private final List<Flow> flows = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            write(flows);
        }
    }
}
