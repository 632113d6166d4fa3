package dk.kaldekaede.notification;

/** What a message asks whoever gets it, and so what she can answer by a key. */
enum Question {
    /** Nothing: it is something to know. */
    NONE,
    /** An alarm: whether she takes it. */
    TAKES_IT,
    /** A message about no incident, which tests whether her details are right: only whether it was heard. */
    HEARD
}
