package dk.kaldekaede.activation.process;

/** The names that Java and the model {@code social-work-activation} share. */
public final class SocialWorkActivationProcess {

    public static final String KEY = "social-work-activation";
    public static final String ERROR_STOOD_DOWN = "stood-down";

    private SocialWorkActivationProcess() {}
}
