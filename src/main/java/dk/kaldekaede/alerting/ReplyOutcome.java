package dk.kaldekaede.alerting;

/** What became of something that came in by SMS or by a key. */
public enum ReplyOutcome {
    /** It was for an alarm of hers, and is stored: it counted, or came too late. */
    STORED,
    /** It was for an alarm of hers that yes or no can't answer. */
    ONLY_LINK,
    /** Which of several alarms is meant was asked. */
    WHICH,
    /** It was not understood. */
    UNCLEAR,
    /** It names a code that is none of hers. */
    WRONG_CODE,
    /** It came from a number that nobody here has. */
    UNKNOWN_NUMBER,
    /** She has no alarm to answer. */
    NOTHING_OPEN,
    /** It came from a number of ours. */
    OUR_OWN,
    /** So much came from one number that it is not read. */
    TOO_OFTEN,
    /** A key that means nothing, or the wish to hear it again. */
    HEARD_AGAIN
}
