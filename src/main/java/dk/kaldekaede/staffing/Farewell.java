package dk.kaldekaede.staffing;

/** Why somebody who comes or is there may go. */
enum Farewell {
    /** The leader sends her home. */
    SENT_HOME,
    /** Her relief is there. */
    RELIEVED,
    /** The effort is over. */
    STOOD_DOWN
}
