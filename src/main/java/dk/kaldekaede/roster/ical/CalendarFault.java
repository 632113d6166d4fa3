package dk.kaldekaede.roster.ical;

/**
 * Why a calendar can not be used, and where.
 *
 * @param kind what is wrong
 * @param line where the event begins in the file; 0 when it is about the whole file
 * @param uid the event's id, or null
 */
public record CalendarFault(Kind kind, int line, String uid) {

    /** What can be wrong. */
    public enum Kind {
        WRONG_TYPE,
        UNREADABLE,
        UNKNOWN_ZONE,
        BAD_DATE,
        NO_END,
        ENDS_BEFORE,
        BAD_RECURRENCE,
        TOO_MANY_EVENTS
    }
}
