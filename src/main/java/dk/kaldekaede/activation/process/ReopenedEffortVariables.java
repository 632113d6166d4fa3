package dk.kaldekaede.activation.process;

/** The variables of the process {@code reopened-effort}. */
final class ReopenedEffortVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String ACTION_PLAN = "actionPlan";
    static final String LEVEL = "level";

    private ReopenedEffortVariables() {}
}
