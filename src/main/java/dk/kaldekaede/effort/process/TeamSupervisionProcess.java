package dk.kaldekaede.effort.process;

/** The names that Java and the model {@code team-supervision} share. */
public final class TeamSupervisionProcess {

    public static final String KEY = "team-supervision";

    private TeamSupervisionProcess() {}
}
