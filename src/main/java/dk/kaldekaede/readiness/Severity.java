package dk.kaldekaede.readiness;

/** How much a finding matters to whoever is called. */
public enum Severity {
    /** An alarm would reach nobody. */
    CRITICAL,

    /** An alarm would reach somebody, but not as the municipality demands. */
    WARNING,

    /** To be looked at in good time. */
    NOTICE
}
