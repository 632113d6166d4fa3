package dk.kaldekaede.effort.process;

/** The names that Java and the model {@code effort} share. */
public final class EffortProcess {

    public static final String KEY = "effort";
    public static final String MESSAGE_EFFORT_STOOD_DOWN = "effort-stood-down";

    private EffortProcess() {}
}
