package dk.kaldekaede.activation.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the activation chains, one for each path: {@code <action plan>-activation}. */
final class ActivationVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String ACTION_PLAN = "actionPlan";
    static final String LEVEL = "level";
    static final String TAKEN_BY = "takenBy";
    static final String TIME_CLASS = "timeClass";
    static final String FIRST_LINK = "firstLink";
    static final String OTHER_LINK = "otherLink";
    static final String ALERT_OUTCOME = "alertOutcome";

    private final VariableScope scope;

    ActivationVariables(VariableScope scope) {
        this.scope = scope;
    }

    String activationId() {
        return text(ACTIVATION_ID);
    }

    String actionPlan() {
        return text(ACTION_PLAN);
    }

    String takenBy() {
        return text(TAKEN_BY);
    }

    void started(String activationId) {
        scope.setVariable(ACTIVATION_ID, activationId);
    }

    private String text(String name) {
        return (String) scope.getVariable(name);
    }
}
