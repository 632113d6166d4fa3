package dk.kaldekaede.alerting;

/** What a person answers to an alarm. */
public enum Answer {
    TAKE,
    DECLINE
}
