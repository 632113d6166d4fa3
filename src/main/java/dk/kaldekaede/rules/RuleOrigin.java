package dk.kaldekaede.rules;

/** How a version of a table came to be. */
public enum RuleOrigin {
    /** It came with the application. */
    SHIPPED,
    /** A manager wrote it and another approved it. */
    MANAGED,
    /** It was there before the application kept who and why. */
    EARLIER,
    /** It stands for one incident alone. */
    INCIDENT
}
