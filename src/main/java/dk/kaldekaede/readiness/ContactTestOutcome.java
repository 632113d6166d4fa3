package dk.kaldekaede.readiness;

/** How a contact test ended. */
public enum ContactTestOutcome {
    /** She said herself that it reached her. */
    ANSWERED,

    /** It did not, or she did not say so, and somebody rang her. That proves nothing of the way. */
    HELPED,

    /** She left. */
    LEFT
}
