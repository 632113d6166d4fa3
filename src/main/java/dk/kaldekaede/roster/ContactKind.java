package dk.kaldekaede.roster;

/** The ways a person can be reached. */
public enum ContactKind {
    /** A telephone that takes text messages. */
    MOBILE,

    /** A telephone that only rings: people ring it, no text is sent there; an alarm can be read aloud to it. */
    PHONE,

    MAIL
}
