package dk.kaldekaede.rulechange.process;

import java.util.Map;

/** The variables of the process {@code rule-review}. */
final class RuleReviewVariables {

    static final String DRAFT_ID = "draftId";
    static final String REVIEWED = "reviewed";

    private RuleReviewVariables() {}

    /** What the process begins with. */
    static Map<String, Object> begin(String draftId) {
        return Map.of(DRAFT_ID, draftId);
    }
}
