package dk.kaldekaede.readiness.web;

/** How one test of a round stands. */
enum TestState {
    ANSWERED,
    /** No way to reach her, or the message failed for good. */
    UNDELIVERED,
    /** The deadline has passed without an answer. */
    SILENT,
    /** It has not yet. */
    WAITING
}
