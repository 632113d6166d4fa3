package dk.kaldekaede.effort;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.rules.NoRuleHit;
import dk.kaldekaede.rules.PinnedTrial;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of what is to be done in an effort. The municipality's table says what stands on it when it begins. */
@Component
public class EffortTasks {

    private static final String TABLE = "effort-tasks";
    private static final String NO_MORE = "none";
    private static final int MOST_TASKS = 100;

    private final JdbcClient jdbc;
    private final PinnedTrial tables;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EffortTasks(JdbcClient jdbc, PinnedTrial tables, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an effort's list, as its table has it. A table without an answer never stops an effort: the crisis
     * management is told, and the list ends there.
     */
    @Transactional
    public void open(String incidentId, String activationId, String actionPlan) {
        for (int number = 1; number <= MOST_TASKS; number++) {
            Optional<Map<String, Object>> answer =
                    tables.ask(TABLE, activationId, Map.of("actionPlan", actionPlan, "number", number));
            if (answer.isEmpty()) {
                noAnswer(incidentId, activationId);
                return;
            }
            String kind = answer.get().get("kind").toString();
            if (NO_MORE.equals(kind)) {
                return;
            }
            insert(incidentId, activationId, answer.get().get("task").toString(), kind);
        }
    }

    /** An effort's tasks, in the order of the table. */
    public List<EffortTask> of(String activationId) {
        return jdbc.sql("select * from effort_task where activation_id = :activation order by seq")
                .param("activation", activationId)
                .query(EffortTasks::map)
                .list();
    }

    /** The task with this id, if there is one. */
    public Optional<EffortTask> find(String taskId) {
        return jdbc.sql("select * from effort_task where id = :id")
                .param("id", taskId)
                .query(EffortTasks::map)
                .optional();
    }

    /**
     * Changes how a task stands.
     *
     * @param seen the version that whoever changes it had before her
     * @param role who does it, or whom it was handed over to; null when nobody has it
     * @return false when somebody else has changed it since: nothing is changed then
     */
    @Transactional
    public boolean change(EffortTask task, int seen, EffortTask.State state, String role, String byUser) {
        boolean newest = jdbc.sql("update effort_task set state = :state, role = :role, changed_at = :at,"
                                + " changed_by_user = :user, version = version + 1"
                                + " where id = :id and version = :seen")
                        .param("state", state.name())
                        .param("role", role)
                        .param("at", now())
                        .param("user", byUser)
                        .param("id", task.id())
                        .param("seen", seen)
                        .update()
                == 1;
        if (newest) {
            trail.record(
                    note(task, TrailType.EFFORT_TASK_CHANGED, byUser).role(role).with("state", state));
        }
        return newest;
    }

    private void noAnswer(String incidentId, String activationId) {
        trail.record(TrailNote.of(incidentId, TrailType.NO_RULE_HIT)
                .activation(activationId)
                .with("table", TABLE));
        events.publishEvent(new NoRuleHit(incidentId, activationId, TABLE));
    }

    private void insert(String incidentId, String activationId, String title, String kind) {
        jdbc.sql("""
                        insert into effort_task (id, incident_id, activation_id, title, kind, state, version)
                        values (:id, :incident, :activation, :title, :kind, 'OPEN', 1)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("incident", incidentId)
                .param("activation", activationId)
                .param("title", title)
                .param("kind", EffortTask.Kind.valueOf(kind).name())
                .update();
    }

    static TrailNote note(EffortTask task, TrailType type, String byUser) {
        return TrailNote.of(task.incidentId(), type)
                .activation(task.activationId())
                .by(byUser)
                .with("task", task.title());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static EffortTask map(ResultSet row, int number) throws SQLException {
        return new EffortTask(
                row.getString("id"),
                row.getString("incident_id"),
                row.getString("activation_id"),
                row.getString("title"),
                EffortTask.Kind.valueOf(row.getString("kind")),
                EffortTask.State.valueOf(row.getString("state")),
                row.getString("role"),
                instant(row, "changed_at"),
                row.getString("changed_by_user"),
                row.getInt("version"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
