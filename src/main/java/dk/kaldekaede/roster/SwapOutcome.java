package dk.kaldekaede.roster;

/** What came of an answer to a swap. */
public enum SwapOutcome {
    /** As answered. */
    DONE,

    /** The shift changed meanwhile; the request is closed. */
    OUTDATED,

    /** Somebody was faster, or the colleague has not agreed yet. */
    NOT_NOW,

    /** It is for somebody else to answer. */
    NOT_YOURS,

    /** A manager has part in it herself: another one decides. */
    YOUR_OWN,

    /** There is no such request. */
    UNKNOWN
}
