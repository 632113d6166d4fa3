package dk.kaldekaede.roster.importing;

/** What a file holds. */
public enum ImportKind {
    /** People, as CSV or xlsx. */
    PEOPLE,

    /** Shifts of any roles, as CSV or xlsx. */
    SHIFTS,

    /** Shifts of one place, as iCalendar. */
    CALENDAR
}
