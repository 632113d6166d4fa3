package dk.kaldekaede.incident.region.process;

/** The names that Java and the model {@code regional-assistance} share. */
public final class RegionalAssistanceProcess {

    public static final String KEY = "regional-assistance";
    public static final String USER_TASK_ASK_AMK = "userTask_askAmk";
    public static final String USER_TASK_FOLLOW_REGION = "userTask_followRegion";
    public static final String MESSAGE_REGION_NEWS = "region-news";
    public static final String MESSAGE_NOTHING_UNDER_WAY = "nothing-under-way";

    private RegionalAssistanceProcess() {}
}
