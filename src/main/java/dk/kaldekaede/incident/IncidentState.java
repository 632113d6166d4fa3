package dk.kaldekaede.incident;

/** Whether an incident is under way. */
public enum IncidentState {
    RUNNING,
    CLOSED
}
