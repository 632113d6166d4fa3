package dk.kaldekaede.incident;

import java.util.Set;

/**
 * Who has a part in one incident.
 *
 * @param reporterUser the account that reported it; null when a system did
 * @param calledRoles the roles that were called
 * @param judgingRoles those of them that were called to judge
 * @param recipients the people who were written to
 * @param calledIn the people who were called in to help: that alone is no part in how it is run
 */
public record IncidentParts(
        String reporterUser,
        Set<String> calledRoles,
        Set<String> judgingRoles,
        Set<String> recipients,
        Set<String> calledIn) {}
