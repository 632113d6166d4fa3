package dk.kaldekaede.readiness.process;

/** The names that Java and the model {@code contact-test} share. */
public final class ContactTestProcess {

    public static final String KEY = "contact-test";
    public static final String RECEIVE_TASK_AWAIT_ARRIVAL = "receiveTask_awaitArrival";
    public static final String USER_TASK_CALL_PERSON = "userTask_callPerson";
    public static final String MESSAGE_CONTACT_TEST_ANSWERED = "contact-test-answered";

    private ContactTestProcess() {}
}
