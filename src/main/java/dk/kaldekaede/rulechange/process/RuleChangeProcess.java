package dk.kaldekaede.rulechange.process;

/** The names that Java and the model {@code rule-change} share. */
public final class RuleChangeProcess {

    public static final String KEY = "rule-change";
    public static final String USER_TASK_APPROVE_CHANGE = "userTask_approveChange";
    public static final String MESSAGE_RULE_CHANGE_WITHDRAWN = "rule-change-withdrawn";

    private RuleChangeProcess() {}
}
