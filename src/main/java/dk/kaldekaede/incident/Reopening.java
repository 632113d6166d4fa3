package dk.kaldekaede.incident;

/** What came of reopening an effort. */
public enum Reopening {
    /** It runs again. */
    DONE,
    /** Somebody else has reopened it, or its plan runs anew. */
    RUNS_ALREADY,
    /** A day has passed since it was stood down, or it never came to be an effort. */
    TOO_LATE
}
