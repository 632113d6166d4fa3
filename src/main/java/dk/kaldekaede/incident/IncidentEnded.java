package dk.kaldekaede.incident;

/** An incident was closed. */
public record IncidentEnded(String incidentId) {}
