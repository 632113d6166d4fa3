package dk.kaldekaede.alerting;

/** The way an answer came. */
public enum AnsweredVia {
    /** The link in the message. */
    LINK,
    TASKLIST,
    /** The incident's page. */
    PAGE,
    /** Said to a colleague, who recorded it in her own name. */
    SPOKEN,
    /** An SMS from the telephone of the person called. */
    SMS,
    /** A key pressed while the telephone read the alarm aloud. */
    KEYPRESS
}
