package dk.kaldekaede.roster;

/** The ways a person can be reached. */
public enum ContactKind {
    MOBILE,
    MAIL
}
