package dk.kaldekaede.incident.process;

/** The names that Java and the model {@code incident} share. */
public final class IncidentProcess {

    public static final String KEY = "incident";
    public static final String MESSAGE_INCIDENT_FACTS_CHANGED = "incident-facts-changed";
    public static final String MESSAGE_ACTIVATION_REQUESTED = "activation-requested";
    public static final String MESSAGE_ALERT_CANCELLED = "alert-cancelled";
    public static final String MESSAGE_INCIDENT_CALLED_OFF = "incident-called-off";
    public static final String MESSAGE_EFFORT_REOPENED = "effort-reopened";
    public static final String USER_TASK_DECIDE_CANCELLATION = "userTask_decideCancellation";
    public static final String USER_TASK_CONSIDER_OUTREACH = "userTask_considerOutreach";

    private IncidentProcess() {}
}
