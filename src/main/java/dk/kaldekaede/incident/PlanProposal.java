package dk.kaldekaede.incident;

import java.time.Instant;

/**
 * What the table proposed for one action plan.
 *
 * @param incidentId the incident
 * @param actionPlan the plan
 * @param response what it proposes
 * @param reason why, the table's Danish sentence
 * @param factsVersion the facts it was made from
 * @param proposedAt when
 */
public record PlanProposal(
        String incidentId, String actionPlan, Response response, String reason, int factsVersion, Instant proposedAt) {}
