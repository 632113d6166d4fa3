package brokenhouse.alerting.process;

/** Holds a name that another class writes out again. */
final class AlertVariables {

    static final String ATTEMPT = "attempt";

    private AlertVariables() {}
}
