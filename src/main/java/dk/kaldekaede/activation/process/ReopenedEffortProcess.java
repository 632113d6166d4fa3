package dk.kaldekaede.activation.process;

/** The names that Java and the model {@code reopened-effort} share. */
public final class ReopenedEffortProcess {

    public static final String KEY = "reopened-effort";

    private ReopenedEffortProcess() {}
}
