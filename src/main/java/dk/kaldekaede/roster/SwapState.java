package dk.kaldekaede.roster;

/** How far a swap has come. */
public enum SwapState {
    /** The colleague has not answered. */
    ASKED,

    /** The colleague agreed; a manager has not decided. */
    AGREED,

    /** A manager approved: the shift is the colleague's. */
    APPROVED,

    /** The colleague or a manager refused. */
    REFUSED,

    /** Whoever asked took it back. */
    WITHDRAWN,

    /** The shift is no longer the asker's, or the colleague can no longer take it. */
    OUTDATED;

    /** Whether anybody still has to decide. */
    public boolean isOpen() {
        return this == ASKED || this == AGREED;
    }
}
