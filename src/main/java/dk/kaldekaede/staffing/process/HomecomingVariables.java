package dk.kaldekaede.staffing.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code homecoming}. */
final class HomecomingVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String HOME_DUE_AT = "homeDueAt";

    private final VariableScope scope;

    HomecomingVariables(VariableScope scope) {
        this.scope = scope;
    }

    /** What the process begins with. */
    static Map<String, Object> begin(String activationId, Instant homeDueAt) {
        return Map.of(ACTIVATION_ID, activationId, HOME_DUE_AT, Date.from(homeDueAt));
    }

    String activationId() {
        return (String) scope.getVariable(ACTIVATION_ID);
    }

    void homeDue(Instant at) {
        scope.setVariable(HOME_DUE_AT, Date.from(at));
    }
}
