package dk.kaldekaede.alerting;

/** Lets those act in turn whose alarms belong together; the feature that calls them answers. */
public interface AlertTurns {

    /**
     * Waits until nobody else changes an alarm of the same call-out, until the transaction ends. Taken before the
     * alarm's own row is locked, so that two never wait for each other. Does nothing for an alarm that stands alone.
     */
    void take(Alert alert);
}
