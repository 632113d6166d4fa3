package dk.kaldekaede.watch;

import dk.kaldekaede.notification.OutboxPulse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What this node knows of itself without asking anybody. */
@Component
class NodeAudit {

    private final WatchSettings settings;
    private final NodeName node;
    private final ClockWatch clockWatch;
    private final ObjectProvider<JobExecutorPulse> executor;
    private final OutboxPulse outbox;
    private final Instant startedAt;

    NodeAudit(
            WatchSettings settings,
            NodeName node,
            Clock clock,
            Stopwatch stopwatch,
            ObjectProvider<JobExecutorPulse> executor,
            OutboxPulse outbox) {
        this.settings = settings;
        this.node = node;
        this.clockWatch = new ClockWatch(clock, stopwatch, settings.clockJump());
        this.executor = executor;
        this.outbox = outbox;
        this.startedAt = clock.instant();
    }

    List<Finding> look(Instant now) {
        return Stream.of(clock(now), executor(now), outbox(now), disk(now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> clock(Instant now) {
        return clockWatch
                .look()
                .map(jump -> finding(
                        FindingKind.CLOCK_JUMPED,
                        jump.at(),
                        String.valueOf(jump.by().toSeconds())));
    }

    private Optional<Finding> executor(Instant now) {
        return executor.stream()
                .filter(JobExecutorPulse::switchedOn)
                .filter(pulse -> !pulse.active() || isOld(pulse.lookedAt().orElse(startedAt), now))
                .map(pulse ->
                        finding(FindingKind.EXECUTOR_STOPPED, pulse.lookedAt().orElse(startedAt), null))
                .findFirst();
    }

    private Optional<Finding> outbox(Instant now) {
        Collection<Instant> lanes = outbox.lookedAt().values();
        return lanes.stream()
                .filter(lookedAt -> isOld(lookedAt, now))
                .min(Instant::compareTo)
                .map(since -> finding(FindingKind.OUTBOX_STOPPED, since, null));
    }

    private Optional<Finding> disk(Instant now) {
        try {
            long free = Files.getFileStore(Path.of(settings.diskPath())).getUsableSpace();
            return free < settings.diskBelow().toBytes()
                    ? Optional.of(finding(FindingKind.DISK_NEARLY_FULL, now, String.valueOf(free >> 20)))
                    : Optional.empty();
        } catch (IOException e) {
            // A disk that can not even be asked.
            return Optional.of(finding(FindingKind.DISK_NEARLY_FULL, now, "0"));
        }
    }

    private boolean isOld(Instant lookedAt, Instant now) {
        return lookedAt.plus(settings.pulseWithin()).isBefore(now);
    }

    private Finding finding(FindingKind kind, Instant since, String detail) {
        return Finding.of(kind, node.name(), since, detail);
    }
}
