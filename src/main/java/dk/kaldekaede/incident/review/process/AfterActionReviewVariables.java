package dk.kaldekaede.incident.review.process;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
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

    /** Who is asked for a part that was added. */
    static Map<String, Object> part(String partId) {
        return Map.of(PART_ID, partId);
    }

    static Map<String, Object> written() {
        return Map.of(WRITTEN, YES);
    }

    static Map<String, Object> followedUp() {
        return Map.of(FOLLOWED_UP, YES);
    }

    /** The part that an open task asks for. */
    static String partId(TaskService tasks, String taskId) {
        return (String) tasks.getVariable(taskId, PART_ID);
    }

    String partId() {
        return (String) scope.getVariable(PART_ID);
    }
}
