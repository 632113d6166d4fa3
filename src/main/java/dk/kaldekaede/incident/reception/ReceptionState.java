package dk.kaldekaede.incident.reception;

/** How far a reception centre is. */
public enum ReceptionState {
    /** It is being set up: nobody can be sent there yet. */
    PREPARING,
    /** It receives people. */
    READY,
    /** It receives nobody any more. */
    CLOSED
}
