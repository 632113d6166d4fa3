package dk.kaldekaede.staffing;

/** The order people are called in. */
public enum Tier {
    /** On a shift in the role now. */
    ON_CALL,
    /** May hold the role, and is free. */
    OFF_CALL,
    /** Has not had her rest; called only when the leader has said so. */
    RESTING
}
