package dk.kaldekaede.incident;

import java.time.Instant;

/**
 * What was decided for one action plan.
 *
 * @param id the decision
 * @param incidentId the incident
 * @param actionPlan the plan
 * @param response what was decided
 * @param basis how it came about
 * @param userId the account that decided, or null
 * @param personId the person who decided, or null
 * @param role the role she decided in, or null
 * @param reason what she added afterwards, or null
 * @param decidedAt when
 */
public record PlanDecision(
        String id,
        String incidentId,
        String actionPlan,
        Response response,
        DecisionBasis basis,
        String userId,
        String personId,
        String role,
        String reason,
        Instant decidedAt) {}
