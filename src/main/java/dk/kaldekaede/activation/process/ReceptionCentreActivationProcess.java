package dk.kaldekaede.activation.process;

/** The names that Java and the model {@code reception-centre-activation} share. */
public final class ReceptionCentreActivationProcess {

    public static final String KEY = "reception-centre-activation";
    public static final String ERROR_STOOD_DOWN = "stood-down";

    private ReceptionCentreActivationProcess() {}
}
