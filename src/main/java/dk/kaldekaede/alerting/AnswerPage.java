package dk.kaldekaede.alerting;

/** What a person meets who answers, one for each state of the alarm. */
public enum AnswerPage {
    /** It rings: take it or decline. */
    ASK,
    /** She took it. */
    TAKEN,
    /** She declined, or gave it back. */
    DECLINED,
    /** The deadline has passed and the next one is being called. */
    LATE,
    /** Somebody else has the role now and is asked instead. */
    REPLACED,
    /** Somebody else has it. */
    TAKEN_BY_OTHER,
    /** Nobody is needed any more. */
    STOOD_DOWN
}
