package dk.kaldekaede.notification;

/** The kinds of way a message can take. */
public enum Channel {
    SMS,
    MAIL,
    /** A call that reads the message aloud and takes the answer by the telephone's keys. */
    VOICE
}
