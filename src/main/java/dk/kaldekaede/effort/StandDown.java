package dk.kaldekaede.effort;

/** Ends what runs in an activation: every open call and task is told, from the leaves up. */
public interface StandDown {

    /**
     * Stands an activation down, whether its chain is still calling or its effort is under way. Repeating it changes
     * nothing.
     *
     * @param activationId the activation
     * @param byUser the account that decided it; null when the process itself spreads it
     */
    void standDown(String incidentId, String activationId, String byUser);

    /** Tells the rest of an effort whose leadership has ended, and everybody it called in. */
    void spread(String effortProcessId, String activationId);
}
