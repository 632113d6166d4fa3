package dk.kaldekaede.incident;

/** Whether something is so. "Unknown" is a value of its own, so that no table forgets it. */
public enum Known {
    YES,
    NO,
    UNKNOWN
}
