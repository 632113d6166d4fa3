package dk.kaldekaede.notification;

/** The kinds of way a message can take. */
public enum Channel {
    SMS,
    MAIL
}
