package dk.kaldekaede.incident.cap;

/** For whose eyes an alert is (CAP 1.2, {@code scope}). */
public enum CapScope {
    PUBLIC,
    RESTRICTED,
    PRIVATE
}
