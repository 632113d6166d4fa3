package dk.kaldekaede.activation;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.effort.EffortTasks;
import dk.kaldekaede.plans.ActionPlan;
import dk.kaldekaede.plans.ActionPlans;
import dk.kaldekaede.rules.PinnedRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The activations of incidents: when each chain began to call, when it was activated, when it ended. */
@Component
public class Activations {

    private final JdbcClient jdbc;
    private final PinnedRules rules;
    private final EffortTasks tasks;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Activations(
            JdbcClient jdbc,
            PinnedRules rules,
            EffortTasks tasks,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.rules = rules;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins an activation and pins the versions of the tables it goes by: an edit during a crisis reaches the next.
     *
     * @return the activation's id
     */
    @Transactional
    public String start(String incidentId, String actionPlan) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into activation (id, incident_id, action_plan, state, started_at)
                        values (:id, :incident, :plan, 'RINGING', :at)
                        """)
                .param("id", id)
                .param("incident", incidentId)
                .param("plan", actionPlan)
                .param("at", now())
                .update();
        rules.pin(id, incidentId);
        trail.record(note(incidentId, TrailType.ACTIVATION_STARTED, id).with("actionPlan", actionPlan));
        return id;
    }

    /** Records that the chain has activated the preparedness. */
    @Transactional
    public void activated(String incidentId, String activationId, String role) {
        jdbc.sql("update activation set state = 'ACTIVE', activated_at = :at, activated_by_role = :role where id = :id")
                .param("at", now())
                .param("role", role)
                .param("id", activationId)
                .update();
        trail.record(note(incidentId, TrailType.ACTIVATED, activationId).role(role));
        find(activationId).ifPresent(begun -> tasks.open(incidentId, activationId, begun.actionPlan()));
        events.publishEvent(new EffortBegun(incidentId, activationId));
    }

    /** Records that it is over. */
    @Transactional
    public void ended(String incidentId, String activationId) {
        jdbc.sql("update activation set state = 'STOOD_DOWN', ended_at = :at where id = :id")
                .param("at", now())
                .param("id", activationId)
                .update();
        trail.record(note(incidentId, TrailType.ACTIVATION_STOOD_DOWN, activationId));
        events.publishEvent(new EffortEnded(incidentId, activationId));
    }

    /**
     * Lets a stood-down activation run again.
     *
     * @return false when it is not stood down: nothing is changed then
     */
    @Transactional
    public boolean reopen(String incidentId, String activationId, String byUser) {
        boolean reopened = jdbc.sql("update activation set state = 'ACTIVE', ended_at = null"
                                + " where id = :id and state = 'STOOD_DOWN'")
                        .param("id", activationId)
                        .update()
                == 1;
        if (reopened) {
            trail.record(
                    note(incidentId, TrailType.EFFORT_REOPENED, activationId).by(byUser));
            events.publishEvent(new EffortBegun(incidentId, activationId));
        }
        return reopened;
    }

    /**
     * Whether this is the incident's first activation of one of the two plans, by which partners of the whole incident are
     * contacted once. A supporting path never is: it may be stood down by itself, and contacts no partners.
     */
    public boolean isFirstOfThePlans(String activationId) {
        return find(activationId).stream()
                .flatMap(activation -> ofIncident(activation.incidentId()).stream())
                .filter(activation ->
                        ActionPlans.find(activation.actionPlan()).stream().noneMatch(ActionPlan::supporting))
                .findFirst()
                .filter(activation -> activation.id().equals(activationId))
                .isPresent();
    }

    /** Whether paths of an incident have begun and every one is stood down. */
    public boolean allStoodDown(String incidentId) {
        List<Activation> all = ofIncident(incidentId);
        return !all.isEmpty() && all.stream().allMatch(activation -> activation.state() == ActivationState.STOOD_DOWN);
    }

    /** Whether a path of an incident has begun and is not stood down. Asked by the model. */
    public boolean runs(String incidentId, String actionPlan) {
        return ofIncident(incidentId).stream()
                .anyMatch(activation ->
                        activation.actionPlan().equals(actionPlan) && activation.state() != ActivationState.STOOD_DOWN);
    }

    /** The activation with this id, if there is one. */
    public Optional<Activation> find(String activationId) {
        return jdbc.sql("select * from activation where id = :id")
                .param("id", activationId)
                .query(Activations::map)
                .optional();
    }

    /** Whether any plan of an incident came so far as to be activated; only then is there an effort to review. */
    public boolean anyActivated(String incidentId) {
        return ofIncident(incidentId).stream().anyMatch(activation -> activation.activatedAt() != null);
    }

    /** The incident an activation belongs to; empty when there is no such activation. */
    public Optional<String> incidentOf(String activationId) {
        return jdbc.sql("select incident_id from activation where id = :id")
                .param("id", activationId)
                .query(String.class)
                .optional();
    }

    /** The activations of an incident, oldest first. */
    public List<Activation> ofIncident(String incidentId) {
        return jdbc.sql("select * from activation where incident_id = :incident order by seq")
                .param("incident", incidentId)
                .query(Activations::map)
                .list();
    }

    /** The activations of these incidents in one query, oldest first. */
    public List<Activation> ofIncidents(Collection<String> incidentIds) {
        return incidentIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from activation where incident_id in (:incidents) order by seq")
                        .param("incidents", incidentIds)
                        .query(Activations::map)
                        .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static TrailNote note(String incidentId, TrailType type, String activationId) {
        return TrailNote.of(incidentId, type).activation(activationId);
    }

    private static Activation map(ResultSet row, int number) throws SQLException {
        return new Activation(
                row.getString("id"),
                row.getString("incident_id"),
                row.getString("action_plan"),
                ActivationState.valueOf(row.getString("state")),
                instant(row, "started_at"),
                instant(row, "activated_at"),
                row.getString("activated_by_role"),
                instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
