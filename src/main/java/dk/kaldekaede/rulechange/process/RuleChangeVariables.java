package dk.kaldekaede.rulechange.process;

import dk.kaldekaede.rules.table.TableDifference;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code rule-change}. */
final class RuleChangeVariables {

    static final String DRAFT_ID = "draftId";
    static final String TABLE_NAME = "tableName";
    static final String ROWS_ADDED = "rowsAdded";
    static final String ROWS_CHANGED = "rowsChanged";
    static final String ROWS_REMOVED = "rowsRemoved";
    static final String APPROVAL = "approval";
    static final String REASON = "reason";
    static final String WANTED_AT = "wantedAt";
    static final String WAITS = "waits";
    static final String PUT_IN_FORCE = "putInForce";

    private static final String APPROVED = "APPROVED";
    private static final String SENT_BACK = "SENT_BACK";

    private final VariableScope scope;

    RuleChangeVariables(VariableScope scope) {
        this.scope = scope;
    }

    /** What the process begins with; the task shows how much is changed, and where to see it. */
    static Map<String, Object> begin(String draftId, String tableName, TableDifference differences) {
        int added = count(differences, TableDifference.Kind.ADDED);
        int removed = count(differences, TableDifference.Kind.REMOVED);
        return Map.of(
                DRAFT_ID,
                draftId,
                TABLE_NAME,
                tableName,
                ROWS_ADDED,
                added,
                ROWS_REMOVED,
                removed,
                ROWS_CHANGED,
                differences.rows().size() - added - removed);
    }

    private static int count(TableDifference differences, TableDifference.Kind kind) {
        return (int)
                differences.rows().stream().filter(row -> row.kind() == kind).count();
    }

    /** What the task's form says. */
    static Map<String, Object> answer(boolean approved, String remark) {
        Map<String, Object> answer = new HashMap<>();
        answer.put(APPROVAL, approved ? APPROVED : SENT_BACK);
        answer.put(REASON, remark);
        return answer;
    }

    String draftId() {
        return (String) scope.getVariable(DRAFT_ID);
    }

    boolean approves() {
        return APPROVED.equals(scope.getVariable(APPROVAL));
    }

    /** What was written as the reason, once: it is kept with the draft, not here. */
    String takeReason() {
        String reason = (String) scope.getVariable(REASON);
        scope.removeVariable(REASON);
        return reason;
    }

    /** When it is to be in force; null is now. */
    void wantedAt(Instant at, boolean waits) {
        scope.setVariable(WANTED_AT, at == null ? null : Date.from(at));
        scope.setVariable(WAITS, waits);
    }

    void putInForce(boolean done) {
        scope.setVariable(PUT_IN_FORCE, done);
    }
}
