package dk.kaldekaede.incident.cap;

/** What an alert does (CAP 1.2, {@code msgType}). */
public enum CapMessageType {
    ALERT,
    UPDATE,
    CANCEL,
    ACK,
    ERROR;

    /** Whether its references say which incident it belongs to. An alert's own do not: it must ring. */
    boolean follows() {
        return this == UPDATE || this == CANCEL;
    }
}
