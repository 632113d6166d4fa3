package dk.kaldekaede.rulechange;

/** Why a draft was begun. */
public enum DraftKind {
    /** A manager changes a table. */
    CHANGE,
    /** Back to an earlier version. */
    ROLLBACK,
    /** A release came with a changed default. */
    SHIPPED,
    /** A leader changed a table for one incident; it was never a draft that waited. */
    INCIDENT
}
