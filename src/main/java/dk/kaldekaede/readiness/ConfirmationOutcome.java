package dk.kaldekaede.readiness;

/** How a round ended for one person. */
public enum ConfirmationOutcome {
    /** She said herself that her contact details are right: by the link, or on her own page. */
    CONFIRMED,

    /** Whoever had the task talked to her. */
    HELPED,

    /** She left. */
    LEFT
}
