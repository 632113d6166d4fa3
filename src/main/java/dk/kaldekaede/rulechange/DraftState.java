package dk.kaldekaede.rulechange;

/** How far a draft has come. */
public enum DraftState {
    /** Being written. */
    DRAFT,
    /** Waits for a second manager. */
    SUBMITTED,
    /** Approved; its time has not come. */
    SCHEDULED,
    /** A version of the table. */
    IN_FORCE,
    /** Sent back with a reason; may be written in and submitted again. */
    REJECTED,
    /** Taken back by those who wrote it. */
    WITHDRAWN,
    /** The table changed while it waited for its time: it was not put in force. */
    OUTDATED,
    /** It stood for one incident, which is over. */
    ENDED;

    /** Whether one may still write in it. */
    public boolean isOpen() {
        return this == DRAFT || this == REJECTED;
    }

    /** Whether it is on its way to be in force. */
    public boolean isWaiting() {
        return this == SUBMITTED || this == SCHEDULED;
    }
}
