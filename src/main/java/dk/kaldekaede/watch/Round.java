package dk.kaldekaede.watch;

import java.time.Instant;
import java.util.List;

/**
 * What one round found.
 *
 * @param at when
 * @param findings what is wrong
 * @param databaseAnswers whether the database could be read: else nobody knows what has become of the rest
 * @param databaseWritable whether it took a row
 */
public record Round(Instant at, List<Finding> findings, boolean databaseAnswers, boolean databaseWritable) {

    /** Whether this node is able to raise an alarm and get it out. */
    boolean ableToAlarm() {
        return databaseWritable
                && findings.stream()
                        .map(Finding::kind)
                        .noneMatch(kind -> kind == FindingKind.EXECUTOR_STOPPED
                                || kind == FindingKind.OUTBOX_STOPPED
                                || kind == FindingKind.CHAIN_STANDS_STILL);
    }

    /** Whether this round could have seen a finding: one that it does not see is over then. */
    boolean wouldSee(Finding finding) {
        return databaseAnswers || !finding.kind().readFromDatabase();
    }
}
