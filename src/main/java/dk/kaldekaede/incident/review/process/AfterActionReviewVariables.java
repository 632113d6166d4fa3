package dk.kaldekaede.incident.review.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code after-action-review}: ids and answers, never what people write. */
final class AfterActionReviewVariables {

    static final String PART_ID = "partId";
    static final String WRITTEN = "written";
    static final String FOLLOWED_UP = "followedUp";

    private static final String YES = "YES";

    private final VariableScope scope;

    AfterActionReviewVariables(VariableScope scope) {
        this.scope = scope;
    }

    static Map<String, Object> written() {
        return Map.of(WRITTEN, YES);
    }

    static Map<String, Object> followedUp() {
        return Map.of(FOLLOWED_UP, YES);
    }

    String partId() {
        return (String) scope.getVariable(PART_ID);
    }
}
