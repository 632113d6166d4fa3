package dk.kaldekaede.incident.review;

/** How a lesson stands. */
public enum LessonState {
    /** To be done. */
    OPEN,
    /** Done. */
    DONE,
    /** Given up, by somebody who said so. */
    DROPPED
}
