package dk.kaldekaede.staffing.process;

/** The names that Java and the model {@code homecoming} share. */
public final class HomecomingProcess {

    public static final String KEY = "homecoming";
    public static final String MESSAGE_SOMEONE_IS_HOME = "someone-is-home";

    private HomecomingProcess() {}
}
