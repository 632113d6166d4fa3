package dk.kaldekaede.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.MovableClock;
import dk.kaldekaede.notification.OutboxPulse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;

/** What a node finds wrong with itself. */
class NodeAuditTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String NODE = "node-1";

    private final MovableClock clock = new MovableClock();
    private final Pulse pulse = new Pulse();
    private final NodeAudit audit = audit(DataSize.ofBytes(1));

    @Test
    void aJobExecutorThatIsStoppedOrNoLongerLooksIsFound() {
        pulse.lookedAt = clock.instant();
        assertThat(found()).isEmpty();

        pulse.active = false;
        assertThat(found()).containsExactly(FindingKind.EXECUTOR_STOPPED);

        pulse.active = true;
        clock.advance(MINUTE);
        assertThat(found()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(found()).containsExactly(FindingKind.EXECUTOR_STOPPED);
    }

    @Test
    void aJobExecutorThatHasNeverLookedIsGivenAMinute() {
        clock.advance(MINUTE);
        assertThat(found()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        assertThat(found()).containsExactly(FindingKind.EXECUTOR_STOPPED);
    }

    @Test
    void aNodeWithoutAJobExecutorMissesNone() {
        pulse.switchedOn = false;
        clock.advance(Duration.ofHours(1));

        assertThat(found()).isEmpty();
    }

    @Test
    void aClockThatIsSetForwardOrBackIsFoundForAWhile() {
        pulse.switchedOn = false;
        clock.jump(Duration.ofSeconds(30));
        assertThat(found()).isEmpty();

        clock.jump(Duration.ofSeconds(31));
        assertThat(jump()).isEqualTo("31");
        clock.jump(Duration.ofHours(-1));
        assertThat(jump()).isEqualTo("-3600");

        clock.advance(Duration.ofMinutes(5));
        assertThat(jump()).isEqualTo("-3600");
        clock.advance(Duration.ofSeconds(1));
        assertThat(found()).isEmpty();
    }

    @Test
    void aDiskThatIsNearlyFullIsFound() {
        pulse.switchedOn = false;

        assertThat(audit(DataSize.ofTerabytes(1_000_000)).look(clock.instant()))
                .extracting(Finding::kind)
                .containsExactly(FindingKind.DISK_NEARLY_FULL);
    }

    private List<FindingKind> found() {
        return audit.look(clock.instant()).stream().map(Finding::kind).toList();
    }

    private String jump() {
        List<Finding> findings = audit.look(clock.instant());
        assertThat(findings).extracting(Finding::kind).containsExactly(FindingKind.CLOCK_JUMPED);
        return findings.get(0).detail();
    }

    private NodeAudit audit(DataSize diskBelow) {
        WatchSettings settings = new WatchSettings(
                Duration.ofSeconds(30),
                MINUTE,
                Duration.ofMinutes(15),
                MINUTE,
                Duration.ofSeconds(30),
                Duration.ofDays(31),
                ".",
                diskBelow);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("pulse", pulse);
        return new NodeAudit(
                settings,
                new NodeName(NODE),
                clock,
                clock::passed,
                beans.getBeanProvider(JobExecutorPulse.class),
                new OutboxPulse(clock));
    }

    /** A job executor's, as it is set. */
    private static final class Pulse implements JobExecutorPulse {

        private boolean switchedOn = true;
        private boolean active = true;
        private Instant lookedAt;

        @Override
        public boolean switchedOn() {
            return switchedOn;
        }

        @Override
        public boolean active() {
            return active;
        }

        @Override
        public Optional<Instant> lookedAt() {
            return Optional.ofNullable(lookedAt);
        }
    }
}
