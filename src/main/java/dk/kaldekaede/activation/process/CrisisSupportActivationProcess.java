package dk.kaldekaede.activation.process;

/** The names that Java and the model {@code crisis-support-activation} share. */
public final class CrisisSupportActivationProcess {

    public static final String KEY = "crisis-support-activation";
    public static final String ERROR_STOOD_DOWN = "stood-down";

    private CrisisSupportActivationProcess() {}
}
