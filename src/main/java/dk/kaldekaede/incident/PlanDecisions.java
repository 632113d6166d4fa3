package dk.kaldekaede.incident;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was decided for each action plan; the newest decision is in force. */
@Component
public class PlanDecisions {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    PlanDecisions(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Keeps a decision. */
    @Transactional
    public void add(String incidentId, String actionPlan, Response response, DecisionBasis basis, Decider by) {
        jdbc.sql("""
                        insert into plan_decision (id, incident_id, action_plan, response, basis, decided_by_user,
                            decided_by_person, decided_by_role, decided_at)
                        values (:id, :incident, :plan, :response, :basis, :user, :person, :role, :at)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("incident", incidentId)
                .param("plan", actionPlan)
                .param("response", response.name())
                .param("basis", basis.name())
                .param("user", by.userId())
                .param("person", by.personId())
                .param("role", by.role())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        boolean silent = basis == DecisionBasis.BY_SILENCE;
        trail.record(
                TrailNote.of(incidentId, silent ? TrailType.RESPONSE_COUNTED_BY_SILENCE : TrailType.RESPONSE_DECIDED)
                        .by(by.userId())
                        .person(by.personId())
                        .role(by.role())
                        .with("actionPlan", actionPlan)
                        .with("response", response)
                        .with("basis", basis));
    }

    /** Adds the reason, after acting: never asked for before. */
    @Transactional
    public void addReason(String incidentId, String actionPlan, String reason, String byUser) {
        PlanDecision decision = inForce(incidentId).get(actionPlan);
        jdbc.sql("update plan_decision set reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", decision.id())
                .update();
        trail.record(TrailNote.of(incidentId, TrailType.REASON_GIVEN).by(byUser).with("actionPlan", actionPlan));
    }

    /** Everything that was decided in an incident, oldest first. */
    public List<PlanDecision> of(String incidentId) {
        return ofIncidents(List.of(incidentId));
    }

    /** The decision in force of each plan, by plan; a plan without one is missing. */
    public Map<String, PlanDecision> inForce(String incidentId) {
        return inForce(List.of(incidentId)).getOrDefault(incidentId, Map.of());
    }

    /** The same of many incidents in one query, by incident; one without a decision is missing. */
    public Map<String, Map<String, PlanDecision>> inForce(Collection<String> incidentIds) {
        Map<String, Map<String, PlanDecision>> newest = new HashMap<>();
        ofIncidents(incidentIds)
                .forEach(decision -> newest.computeIfAbsent(decision.incidentId(), id -> new LinkedHashMap<>())
                        .put(decision.actionPlan(), decision));
        return newest;
    }

    /** Whether anything was decided for a plan since a moment. */
    boolean decidedSince(String incidentId, String actionPlan, Instant since) {
        return ofIncidents(List.of(incidentId)).stream()
                .anyMatch(decision -> decision.actionPlan().equals(actionPlan)
                        && !decision.decidedAt().isBefore(since));
    }

    private List<PlanDecision> ofIncidents(Collection<String> incidentIds) {
        if (incidentIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from plan_decision where incident_id in (:incidents) order by seq")
                .param("incidents", incidentIds)
                .query((row, number) -> new PlanDecision(
                        row.getString("id"),
                        row.getString("incident_id"),
                        row.getString("action_plan"),
                        Response.valueOf(row.getString("response")),
                        DecisionBasis.valueOf(row.getString("basis")),
                        row.getString("decided_by_user"),
                        row.getString("decided_by_person"),
                        row.getString("decided_by_role"),
                        row.getString("reason"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
