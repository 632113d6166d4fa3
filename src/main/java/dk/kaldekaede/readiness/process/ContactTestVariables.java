package dk.kaldekaede.readiness.process;

import dk.kaldekaede.readiness.ContactTests;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code contact-test}. */
final class ContactTestVariables {

    static final String PERSON_ID = "personId";
    static final String ROUND_ID = "roundId";
    static final String CONTACT_TEST_ID = "contactTestId";
    static final String REACHABLE = "reachable";
    static final String REMIND_AT = "remindAt";
    static final String ANSWER_BY = "answerBy";
    static final String ANSWER = "answer";
    static final String REACHED = "reached";

    private static final String ARRIVED = "ARRIVED";
    private static final String UNDELIVERED = "UNDELIVERED";
    private static final String YES = "YES";

    private final VariableScope scope;

    ContactTestVariables(VariableScope scope) {
        this.scope = scope;
    }

    static Map<String, Object> of(String roundId, String personId) {
        return Map.of(ROUND_ID, roundId, PERSON_ID, personId);
    }

    static Map<String, Object> answered(boolean arrived) {
        return Map.of(ANSWER, arrived ? ARRIVED : UNDELIVERED);
    }

    static Map<String, Object> helped() {
        return Map.of(REACHED, YES);
    }

    String personId() {
        return (String) scope.getVariable(PERSON_ID);
    }

    String roundId() {
        return (String) scope.getVariable(ROUND_ID);
    }

    String contactTestId() {
        return (String) scope.getVariable(CONTACT_TEST_ID);
    }

    void sent(ContactTests.Sent sent) {
        scope.setVariable(CONTACT_TEST_ID, sent.testId());
        scope.setVariable(REACHABLE, sent.reachable());
        scope.setVariable(REMIND_AT, Date.from(sent.remindAt()));
        scope.setVariable(ANSWER_BY, Date.from(sent.answerBy()));
    }
}
