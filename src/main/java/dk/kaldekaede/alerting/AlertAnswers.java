package dk.kaldekaede.alerting;

/** Answers to alarms, however they come in. Every method is one transaction, safe to repeat. */
public interface AlertAnswers {

    /**
     * Takes or declines an alarm. Of two who take it in the same second one has it; the other's answer is late.
     *
     * @throws java.util.NoSuchElementException when there is no such alarm
     */
    AnswerResult answer(String alertId, Answer answer, Answerer by);

    /**
     * "Kan alligevel ikke": gives back what was taken, so that the next is called at once.
     *
     * @throws java.util.NoSuchElementException when there is no such alarm
     */
    AnswerResult giveBack(String alertId, Answerer by);

    /**
     * Ends an alarm that is no longer asked, and says so to the person.
     *
     * @param outcome WITHDRAWN when the chain went another way, STOOD_DOWN when the effort ends
     */
    void withdraw(String alertId, AlertState outcome);
}
