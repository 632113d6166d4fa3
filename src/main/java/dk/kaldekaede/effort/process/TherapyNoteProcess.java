package dk.kaldekaede.effort.process;

/** The names that Java and the model {@code therapy-note} share. */
public final class TherapyNoteProcess {

    public static final String KEY = "therapy-note";

    private TherapyNoteProcess() {}
}
