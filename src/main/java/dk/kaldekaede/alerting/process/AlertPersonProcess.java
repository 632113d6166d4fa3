package dk.kaldekaede.alerting.process;

/** The names that Java and the model {@code alert-person} share. */
public final class AlertPersonProcess {

    public static final String KEY = "alert-person";
    public static final String USER_TASK_ACKNOWLEDGE_ALERT = "userTask_acknowledgeAlert";
    public static final String MESSAGE_ALERT_WITHDRAWN = "alert-withdrawn";
    public static final String MESSAGE_ALERT_REPLACED = "alert-replaced";
    public static final String MESSAGE_ALERT_UNDELIVERABLE = "alert-undeliverable";

    private AlertPersonProcess() {}
}
