package dk.kaldekaede.effort.process;

/** The names that Java and the model {@code team-supervision} share. */
public final class TeamSupervisionProcess {

    public static final String KEY = "team-supervision";
    public static final String MESSAGE_MORE_WERE_OUT = "more-were-out";

    private TeamSupervisionProcess() {}
}
