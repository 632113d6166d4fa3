package dk.kaldekaede.activation.process;

/** The names that Java and the model {@code staff-support-activation} share. */
public final class StaffSupportActivationProcess {

    public static final String KEY = "staff-support-activation";
    public static final String ERROR_STOOD_DOWN = "stood-down";

    private StaffSupportActivationProcess() {}
}
