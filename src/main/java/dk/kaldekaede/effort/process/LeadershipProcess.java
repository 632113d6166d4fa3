package dk.kaldekaede.effort.process;

/** The names that Java and the model {@code leadership} share. */
public final class LeadershipProcess {

    public static final String KEY = "leadership";
    public static final String USER_TASK_LEAD_EFFORT = "userTask_leadEffort";
    public static final String MESSAGE_LEADERSHIP_HAND_OVER = "leadership-hand-over";
    public static final String MESSAGE_SUCCESSOR_ANSWERED = "successor-answered";
    public static final String MESSAGE_STAND_DOWN = "stand-down";
    public static final String ERROR_STOOD_DOWN = "stood-down";

    private LeadershipProcess() {}
}
