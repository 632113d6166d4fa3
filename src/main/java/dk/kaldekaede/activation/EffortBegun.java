package dk.kaldekaede.activation;

/** A plan of an incident is activated, or a stood-down one runs again. */
public record EffortBegun(String incidentId, String activationId) {}
