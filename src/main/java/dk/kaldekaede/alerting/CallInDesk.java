package dk.kaldekaede.alerting;

/** Takes the yes or no of somebody called in, without a time of arrival; the staffing feature answers. */
public interface CallInDesk {

    /** What became of it. */
    enum Outcome {
        /** She comes, when the table expects her. */
        COMES,
        /** She was there already, or had left again: nothing changed. */
        NO_CHANGE,
        DECLINED,
        /** She had said that she comes, and can't after all. */
        CANT_AFTER_ALL,
        /** Too late: nobody is missing any more. */
        ENOUGH,
        /** Too late: she is called in, or out, for another effort. */
        ELSEWHERE,
        /** Too late: the effort is stood down. */
        OVER
    }

    /** "Jeg kommer". */
    Outcome comes(Alert alert, Answerer by);

    /** "Jeg kan ikke"; said by whoever comes, it is "kan alligevel ikke". */
    Outcome cannot(Alert alert, Answerer by);
}
