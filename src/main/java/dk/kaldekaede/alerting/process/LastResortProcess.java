package dk.kaldekaede.alerting.process;

/** The names that Java and the model {@code last-resort} share. */
public final class LastResortProcess {

    public static final String KEY = "last-resort";
    public static final String USER_TASK_FIND_SOMEONE = "userTask_findSomeone";
    public static final String BOUNDARY_EVENT_NOBODY_FOUND_YET = "boundaryEvent_nobodyFoundYet";
    public static final String MESSAGE_STAND_DOWN = "stand-down";

    private LastResortProcess() {}
}
