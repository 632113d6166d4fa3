package dk.kaldekaede.audit;

/**
 * News: something was added to an incident's timeline; it counts when the transaction commits.
 *
 * @param incidentId the incident
 */
public record TrailChanged(String incidentId) {}
