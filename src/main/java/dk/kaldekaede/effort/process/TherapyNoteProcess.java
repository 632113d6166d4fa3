package dk.kaldekaede.effort.process;

/** The names that Java and the model {@code therapy-note} share. */
public final class TherapyNoteProcess {

    public static final String KEY = "therapy-note";
    public static final String MESSAGE_EFFORT_STOOD_DOWN_AGAIN = "effort-stood-down-again";

    private TherapyNoteProcess() {}
}
