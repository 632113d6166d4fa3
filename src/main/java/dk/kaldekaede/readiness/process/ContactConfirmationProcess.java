package dk.kaldekaede.readiness.process;

/** The names that Java and the model {@code contact-confirmation} share. */
public final class ContactConfirmationProcess {

    public static final String KEY = "contact-confirmation";
    public static final String RECEIVE_TASK_AWAIT_ANSWER = "receiveTask_awaitAnswer";
    public static final String USER_TASK_GET_CONFIRMATION = "userTask_getConfirmation";
    public static final String MESSAGE_CONTACT_DETAILS_ANSWERED = "contact-details-answered";

    private ContactConfirmationProcess() {}
}
