package dk.kaldekaede.incident;

/** Whether outreach was considered afterwards (OP-1). */
public enum Outreach {
    PLANNED,
    NOT_NEEDED
}
