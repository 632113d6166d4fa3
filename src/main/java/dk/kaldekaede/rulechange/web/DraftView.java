package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rulechange.RuleDraft;
import java.util.List;

/**
 * A draft as its page shows it.
 *
 * @param draft what is kept of it
 * @param tableName the table's Danish name
 * @param versionNow the version in force
 * @param people who had a part
 * @param differences how it differs from the version it was begun from; null when that can not be compared
 * @param findings what the checks find; null when they are no longer asked
 * @param may what the reader may do with it
 */
record DraftView(
        RuleDraft draft,
        String tableName,
        int versionNow,
        People people,
        List<RowChangeView> differences,
        List<FindingView> findings,
        Rights may) {

    /**
     * Names, or accounts where nobody stands behind them.
     *
     * @param writers everybody who wrote in it
     * @param saver who saved last; null when a release brought it
     * @param submitter null while it is not submitted
     * @param decider null while nobody has answered
     */
    record People(List<String> writers, String saver, String submitter, String decider) {}

    /**
     * What the reader may do now.
     *
     * @param write save another text, submit
     * @param withdraw take it back
     * @param answer approve it or send it back
     * @param whyNoAnswer why a manager may not answer; null when she may, or nobody waits
     */
    record Rights(boolean write, boolean withdraw, boolean answer, String whyNoAnswer) {}

    /** Whether the table has changed since it was begun. */
    public boolean isOutdated() {
        return (draft.state().isOpen() || draft.state().isWaiting()) && draft.basedOn() != versionNow;
    }
}
