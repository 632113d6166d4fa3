package dk.kaldekaede.alerting;

/** What became of an answer: a value, since none of these is an error. */
public sealed interface AnswerResult {

    /** The alarm the answer was for, as it stands now. */
    Alert alert();

    /** It counts. */
    record Counted(Alert alert) implements AnswerResult {}

    /** The same answer was there already: nothing changed. */
    record Repeated(Alert alert) implements AnswerResult {}

    /** The alarm had ended, or another has taken it: recorded, and it wins nothing. */
    record Late(Alert alert) implements AnswerResult {}
}
