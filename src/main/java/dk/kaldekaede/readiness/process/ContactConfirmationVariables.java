package dk.kaldekaede.readiness.process;

import dk.kaldekaede.readiness.Confirmations;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code contact-confirmation}. */
final class ContactConfirmationVariables {

    static final String PERSON_ID = "personId";
    static final String CONFIRMATION_ID = "confirmationId";
    static final String REACHABLE = "reachable";
    static final String ANSWER = "answer";
    static final String CONFIRMED = "confirmed";

    private static final String RIGHT = "RIGHT";
    private static final String WRONG = "WRONG";
    private static final String YES = "YES";

    private final VariableScope scope;

    ContactConfirmationVariables(VariableScope scope) {
        this.scope = scope;
    }

    static Map<String, Object> of(String personId) {
        return Map.of(PERSON_ID, personId);
    }

    static Map<String, Object> answered(boolean right) {
        return Map.of(ANSWER, right ? RIGHT : WRONG);
    }

    static Map<String, Object> helped() {
        return Map.of(CONFIRMED, YES);
    }

    String personId() {
        return (String) scope.getVariable(PERSON_ID);
    }

    String confirmationId() {
        return (String) scope.getVariable(CONFIRMATION_ID);
    }

    void asked(Confirmations.Asked asked) {
        scope.setVariable(CONFIRMATION_ID, asked.confirmationId());
        scope.setVariable(REACHABLE, asked.reachable());
    }
}
