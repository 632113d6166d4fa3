package dk.kaldekaede.incident;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
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

/** What the table activation-decision proposed for each action plan, each time it was asked. */
@Component
public class PlanProposals {

    private final JdbcClient jdbc;
    private final Incidents incidents;
    private final PlanDecisions decisions;
    private final Trail trail;
    private final Clock clock;

    PlanProposals(JdbcClient jdbc, Incidents incidents, PlanDecisions decisions, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.decisions = decisions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Keeps a proposal.
     *
     * @return whether somebody must be asked: it is the plan's first, or differs from the one last decided on. While
     *     the last one still waits for a decision nobody is asked twice; who is being asked sees the newest.
     */
    @Transactional
    public boolean note(String incidentId, String actionPlan, Response response, String reason) {
        PlanProposal before = latest(incidentId).get(actionPlan);
        boolean decided = before != null && decisions.decidedSince(incidentId, actionPlan, before.proposedAt());
        insert(incidentId, actionPlan, response, reason);
        trail.record(TrailNote.of(incidentId, TrailType.RESPONSE_PROPOSED)
                .with("actionPlan", actionPlan)
                .with("response", response));
        return before == null || decided && before.response() != response;
    }

    /** The newest proposal of each plan, by plan. */
    public Map<String, PlanProposal> latest(String incidentId) {
        return latest(List.of(incidentId)).getOrDefault(incidentId, Map.of());
    }

    /** The same of many incidents in one query, by incident; one without a proposal is missing. */
    public Map<String, Map<String, PlanProposal>> latest(Collection<String> incidentIds) {
        Map<String, Map<String, PlanProposal>> newest = new HashMap<>();
        ofIncidents(incidentIds)
                .forEach(proposal -> newest.computeIfAbsent(proposal.incidentId(), id -> new LinkedHashMap<>())
                        .put(proposal.actionPlan(), proposal));
        return newest;
    }

    /** Whether the table proposes to activate any plan; asked by the model when nobody answers. */
    public boolean activationProposed(String incidentId) {
        return latest(incidentId).values().stream().anyMatch(proposal -> proposal.response() == Response.ACTIVATE);
    }

    private List<PlanProposal> ofIncidents(Collection<String> incidentIds) {
        if (incidentIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from plan_proposal where incident_id in (:incidents) order by seq")
                .param("incidents", incidentIds)
                .query((row, number) -> new PlanProposal(
                        row.getString("incident_id"),
                        row.getString("action_plan"),
                        Response.valueOf(row.getString("response")),
                        row.getString("reason"),
                        row.getInt("facts_version"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void insert(String incidentId, String actionPlan, Response response, String reason) {
        jdbc.sql("""
                        insert into plan_proposal (id, incident_id, action_plan, response, reason, facts_version,
                            proposed_at)
                        values (:id, :incident, :plan, :response, :reason, :version, :at)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("incident", incidentId)
                .param("plan", actionPlan)
                .param("response", response.name())
                .param("reason", reason)
                .param("version", incidents.get(incidentId).factsVersion())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
