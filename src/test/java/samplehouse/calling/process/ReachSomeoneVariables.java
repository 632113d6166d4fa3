package samplehouse.calling.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of reach-someone.bpmn. */
final class ReachSomeoneVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String ANSWERED = "answered";

    private final VariableScope scope;

    ReachSomeoneVariables(VariableScope scope) {
        this.scope = scope;
    }

    String activationId() {
        return (String) scope.getVariable(ACTIVATION_ID);
    }

    void activationId(String activationId) {
        scope.setVariable(ACTIVATION_ID, activationId);
    }
}
