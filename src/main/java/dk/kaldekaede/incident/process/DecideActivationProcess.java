package dk.kaldekaede.incident.process;

/** The names that Java and the model {@code decide-activation} share. */
public final class DecideActivationProcess {

    public static final String KEY = "decide-activation";
    public static final String USER_TASK_DECIDE = "userTask_decide";
    public static final String USER_TASK_JUDGE = "userTask_judge";
    public static final String MESSAGE_STAND_DOWN = "stand-down";
    public static final String ERROR_STOOD_DOWN = "stood-down";

    private DecideActivationProcess() {}
}
