package dk.kaldekaede.activation;

/** An activation was stood down. */
public record EffortEnded(String incidentId, String activationId) {}
