package dk.kaldekaede.rulechange;

/** What stands before a text becomes a draft or a version. */
public interface TableGuard {

    /**
     * Lets a text pass that is this table with its columns.
     *
     * @param basis the text of the version it was begun from
     * @throws RuleRefused when it is no table, another table, or has other columns
     */
    void check(String decisionId, String xml, String basis);
}
