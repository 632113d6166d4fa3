package dk.kaldekaede.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened in an incident, in the order it was recorded.
 *
 * @param id order of recording, rising
 * @param incidentId the incident it belongs to
 * @param happenedAt when it happened
 * @param type what kind of thing
 * @param activationId the activation it belongs to, or null
 * @param alertId the alarm it belongs to, or null
 * @param role the role it concerns, or null
 * @param personId the person it concerns, or null; never a name
 * @param actorUser the account that did it; null when the system did
 * @param details short coded values; never free text, a name or an address
 */
public record TrailEntry(
        long id,
        String incidentId,
        Instant happenedAt,
        TrailType type,
        String activationId,
        String alertId,
        String role,
        String personId,
        String actorUser,
        Map<String, String> details) {}
