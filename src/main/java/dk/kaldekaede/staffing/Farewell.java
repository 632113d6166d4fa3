package dk.kaldekaede.staffing;

/** Why somebody who comes or is there may go. */
enum Farewell {
    /** The leader sends her home. */
    SENT_HOME,
    /** Her relief is there. */
    RELIEVED,
    /** The region manages alone (KS-2.5). */
    REGION_ALONE,
    /** The effort is over. */
    STOOD_DOWN
}
