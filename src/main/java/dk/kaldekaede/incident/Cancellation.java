package dk.kaldekaede.incident;

/** What a person decides when the alarm centre has cancelled: nothing stands down by itself. */
public enum Cancellation {
    GO_ON,
    CALL_OFF
}
