package dk.kaldekaede.readiness;

/** What is done with a question about contact details; the process that waits for it goes on at once. */
public interface ConfirmationAnswers {

    /** Starts to ask a person; nothing happens when she is being asked already. */
    void start(String personId);

    /** She says that her details are right. Said again, or when the round is over, it changes nothing. */
    void confirm(Confirmation confirmation);

    /** She says that something is wrong: whoever looks after her role gets a task. */
    void wrong(Confirmation confirmation);
}
