package dk.kaldekaede.effort.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code team-supervision}. */
final class TeamSupervisionVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String SUPERVISION_HELD = "supervisionHeld";

    private final VariableScope scope;

    TeamSupervisionVariables(VariableScope scope) {
        this.scope = scope;
    }

    /** What the process begins with. */
    static Map<String, Object> begin(String activationId) {
        return Map.of(ACTIVATION_ID, activationId);
    }

    String activationId() {
        return (String) scope.getVariable(ACTIVATION_ID);
    }
}
