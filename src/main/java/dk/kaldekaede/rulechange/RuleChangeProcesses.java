package dk.kaldekaede.rulechange;

import dk.kaldekaede.rules.table.TableDifference;
import java.util.Optional;

/** The processes of a draft, as the feature sees them. Every method is part of the running transaction. */
public interface RuleChangeProcesses {

    /**
     * The draft is submitted: a second manager is asked.
     *
     * @param tableName the table's Danish name
     * @param differences what it changes, of which the task says how much
     */
    void start(RuleDraft draft, String tableName, TableDifference differences);

    /**
     * A manager answers on a page or through the interface; the task in Tasklist ends with it.
     *
     * @param remark why it is sent back; null when it is approved
     * @throws RuleRefused when nobody waits for an answer
     */
    void answer(String draftId, boolean approved, String remark);

    /** The draft is taken back: nobody is asked any longer, and no time is waited for. */
    void withdraw(String draftId);

    /** A leader changed a table for one incident: a manager looks at it afterwards. */
    void startReview(RuleDraft draft);

    /** The draft that a task asks about; empty when the task asks about none. */
    Optional<String> draftOf(String taskId);
}
