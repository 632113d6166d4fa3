package dk.kaldekaede.alerting;

/** How an alarm stands or how it ended. Absence is a state too. */
public enum AlertState {
    /** Called; the deadline runs. */
    RINGING,
    TAKEN,
    DECLINED,
    /** The deadline passed without an answer. */
    SILENT,
    /** No way to reach her, or no message got through. */
    UNREACHABLE,
    /** No longer asked: the chain went another way. */
    WITHDRAWN,
    /** No longer asked: the effort was stood down. */
    STOOD_DOWN,
    /** Somebody else has the role now and is called instead. */
    REPLACED,
    /** Taken first, given back later ("kan alligevel ikke"). */
    GIVEN_BACK,
    /** Nobody held the role. */
    NOBODY
}
