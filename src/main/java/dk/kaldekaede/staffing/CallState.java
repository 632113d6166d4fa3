package dk.kaldekaede.staffing;

import java.util.EnumSet;
import java.util.Set;

/** Where somebody who was called in for an effort is, or how it ended. */
public enum CallState {
    /** Her telephone rings. */
    CALLED,
    /** She comes, and has said when. */
    ACCEPTED,
    ON_THE_WAY,
    THERE,
    /** Sent home with thanks, and not home yet. */
    RELIEVED,
    HOME,
    DECLINED,
    SILENT,
    /** No way to reach her, or no message got through. */
    UNREACHABLE,
    /** The need was met, or the effort stood down, before she was out. */
    NOT_NEEDED,
    CANT_AFTER_ALL,
    /** She did not come in time, was asked, and somebody else is called. */
    LATE,
    /** A real incident took her out of an exercise. */
    TAKEN_OUT;

    private static final Set<CallState> COMING = EnumSet.of(ACCEPTED, ON_THE_WAY);

    /** Whether she comes and is not there yet. */
    public boolean coming() {
        return COMING.contains(this);
    }

    /** Whether she fills a place of the need: she comes, or is there. */
    public boolean fills() {
        return this == THERE || coming();
    }

    /** Whether it ended without her saying no or not coming: she may be asked again when somebody is missing. */
    boolean mayBeAskedAgain() {
        return this == NOT_NEEDED || this == HOME;
    }

    /** Whether she is bound: nobody else may call her in. */
    public boolean bound() {
        return this == CALLED || fills();
    }
}
