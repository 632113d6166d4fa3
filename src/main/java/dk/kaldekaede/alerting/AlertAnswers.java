package dk.kaldekaede.alerting;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

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

    /**
     * Who would be called if the alarm were replaced now: the duty has passed on while it rings. An alarm that began
     * before the application could do this has nobody.
     *
     * @return the person's id; empty when the one called still holds the role, or nobody who could be called holds it
     */
    Optional<String> successorOf(Alert alert);

    /**
     * The same for many alarms at once.
     *
     * @return the people's ids by the alarms' ids; alarms without anybody are left out
     */
    Map<String, String> successorsOf(Collection<Alert> alerts);

    /**
     * "Kald den nye i stedet": ends a ringing alarm and calls whoever holds the role now, in one transaction.
     *
     * @param byUser the account that chose it
     * @return false when it rings no more or nobody new holds the role; nothing is changed then
     */
    boolean replace(String alertId, String byUser);
}
