package dk.kaldekaede.staffing;

/** What becomes of a yes that comes when the asking has ended. */
public enum LateYes {
    /** Somebody is missing: she comes. */
    WELCOME,
    /** Nobody is missing any more. */
    ENOUGH,
    /** She is called in, or out, for another effort. */
    ELSEWHERE,
    /** The effort is stood down. */
    OVER
}
