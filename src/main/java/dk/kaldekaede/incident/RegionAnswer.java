package dk.kaldekaede.incident;

/** AMK's judgement of who gives crisis support (KS-2.5). */
public enum RegionAnswer {

    /** The region manages alone. */
    ALONE,
    /** The region and the municipality together. */
    TOGETHER,
    /** Not asked, or not answered: no reason to wait. */
    UNKNOWN
}
