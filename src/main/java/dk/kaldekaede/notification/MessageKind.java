package dk.kaldekaede.notification;

/** What a message is for. */
public enum MessageKind {
    /** The first message of an alarm. */
    ALERT,
    /** A repetition while nobody has answered. */
    REMINDER,
    /** Something to know; nothing to answer. */
    INFORMATION,
    /** "You lead the effort now." */
    LEADER,
    /** "You are no longer needed." */
    STAND_DOWN,
    /** Raised by the witness to see whether alarms get through; it takes the alarms' way and asks nobody for anything. */
    TEST_ALARM,
    /** An answer to what she wrote herself: she waits for it. */
    REPLY
}
