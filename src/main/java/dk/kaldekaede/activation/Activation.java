package dk.kaldekaede.activation;

import java.time.Instant;

/**
 * One action plan activated in one incident.
 *
 * @param id its id
 * @param incidentId the incident
 * @param actionPlan social-work or crisis-support
 * @param state how it stands
 * @param startedAt when the chain began to call
 * @param activatedAt when it was activated, or null
 * @param activatedByRole the role that took it, or null
 * @param endedAt when it was stood down, or null
 */
public record Activation(
        String id,
        String incidentId,
        String actionPlan,
        ActivationState state,
        Instant startedAt,
        Instant activatedAt,
        String activatedByRole,
        Instant endedAt) {}
