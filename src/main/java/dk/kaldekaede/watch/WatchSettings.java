package dk.kaldekaede.watch;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * How often the auditor looks and what it tolerates.
 *
 * @param every the pause between two rounds
 * @param tolerance so much later than planned a step may run before it is a finding
 * @param tellAgain how often a lasting finding is told anew
 * @param pulseWithin so long the job executor and the outbox may not have looked
 * @param clockJump so far the wall clock may run from time passed between two rounds
 * @param untriedAfter so long a channel may have sent nothing
 * @param diskPath where the disk is measured
 * @param diskBelow with less than this the disk is nearly full
 */
public record WatchSettings(
        Duration every,
        Duration tolerance,
        Duration tellAgain,
        Duration pulseWithin,
        Duration clockJump,
        Duration untriedAfter,
        String diskPath,
        DataSize diskBelow) {

    /** What can wait for daylight is told again once a day. */
    private static final Duration SLOWLY = Duration.ofDays(1);

    /** How often a finding of this kind is told anew while it lasts. */
    Duration tellAgain(FindingKind kind) {
        return kind.slow() ? SLOWLY : tellAgain;
    }
}
