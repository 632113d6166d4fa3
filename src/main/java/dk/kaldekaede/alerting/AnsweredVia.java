package dk.kaldekaede.alerting;

/** The way an answer came. */
public enum AnsweredVia {
    /** The link in the message. */
    LINK,
    TASKLIST,
    /** The incident's page. */
    PAGE,
    /** Said to a colleague, who recorded it in her own name. */
    SPOKEN
}
