package dk.kaldekaede.incident;

/** The kinds of incident. */
public enum IncidentKind {
    FIRE,
    EVACUATION,
    TRAFFIC,
    VIOLENCE,
    DEATH,
    POWER_OR_WATER,
    OTHER
}
