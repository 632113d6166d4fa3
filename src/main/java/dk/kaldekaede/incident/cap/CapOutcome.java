package dk.kaldekaede.incident.cap;

/** What became of an alert. */
public enum CapOutcome {
    /** It opened an incident. */
    OPENED,
    /** It belongs to an incident under way, and what it says was added there. */
    ADDED,
    /** It cancels: a person decides what follows. */
    CANCEL_ASKED,
    /** It cancels what has not come yet; kept, and put to a person when that comes. */
    CANCEL_KEPT,
    /** It belongs to an incident that is over, and is no news there. */
    LATE,
    /** It calls nobody: a test, a draft, a receipt. */
    RECORDED
}
