package dk.kaldekaede.incident.log;

/** Whether an incident's log stands in the case system. */
public enum LogState {
    /** No receipt yet. */
    NOT_HANDED_OVER,
    /** Something has happened since the file of the newest receipt was made. */
    CHANGED_SINCE,
    /** Everything there is stands in the case system. */
    HANDED_OVER
}
