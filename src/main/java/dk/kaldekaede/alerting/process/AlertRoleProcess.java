package dk.kaldekaede.alerting.process;

/** The names that Java and the model {@code alert-role} share. */
public final class AlertRoleProcess {

    public static final String KEY = "alert-role";
    public static final String ERROR_STOOD_DOWN = "stood-down";

    private AlertRoleProcess() {}
}
