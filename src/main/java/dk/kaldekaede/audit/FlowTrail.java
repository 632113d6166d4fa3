package dk.kaldekaede.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequence flows that processes have taken, which the engine's own history does not keep. */
@Component
public class FlowTrail {

    private final JdbcClient jdbc;

    FlowTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of the flows that one process has taken, each once. */
    public List<String> of(String processInstanceId) {
        return jdbc.sql("select distinct flow_id from taken_flow where process_instance_id = :process order by flow_id")
                .param("process", processInstanceId)
                .query(String.class)
                .list();
    }
}
