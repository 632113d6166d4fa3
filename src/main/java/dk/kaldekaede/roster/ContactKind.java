package dk.kaldekaede.roster;

/** The ways a person can be reached. */
public enum ContactKind {
    /** A telephone that takes text messages. */
    MOBILE,

    /** A telephone that only rings: people ring it, no message is sent there. */
    PHONE,

    MAIL
}
