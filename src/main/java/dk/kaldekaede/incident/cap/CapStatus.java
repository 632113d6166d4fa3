package dk.kaldekaede.incident.cap;

/** What an alert is meant for (CAP 1.2, {@code status}). */
public enum CapStatus {
    ACTUAL,
    EXERCISE,
    SYSTEM,
    TEST,
    DRAFT;

    /** Whether it may call anybody. */
    boolean calls() {
        return this == ACTUAL || this == EXERCISE;
    }
}
