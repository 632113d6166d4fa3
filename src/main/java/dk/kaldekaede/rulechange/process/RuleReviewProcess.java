package dk.kaldekaede.rulechange.process;

/** The names that Java and the model {@code rule-review} share. */
public final class RuleReviewProcess {

    public static final String KEY = "rule-review";

    private RuleReviewProcess() {}
}
