package dk.kaldekaede.engine.monitoring;

import dk.kaldekaede.watch.FindingKind;
import dk.kaldekaede.watch.Round;
import dk.kaldekaede.watch.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Whether somebody watches the chain from this node, and can tell a person. What it finds is told by itself and is no
 * reason to send people to another node, which would find the same.
 */
@Component("watchHealthIndicator")
class WatchHealth extends AbstractHealthIndicator {

    /** A round waits for the database and for gateways; a few missed ones mean that the thread is gone. */
    private static final int ROUNDS_MISSED = 5;

    private final Watch watch;
    private final boolean switchedOn;
    private final Duration longest;

    WatchHealth(
            Watch watch,
            @Value("${kaldekaede.watch:true}") boolean switchedOn,
            @Value("${kaldekaede.watch.every:30s}") Duration every) {
        this.watch = watch;
        this.switchedOn = switchedOn;
        this.longest = every.multipliedBy(ROUNDS_MISSED);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<String> ways = watch.ways();
        health.withDetail("ways", ways.isEmpty() ? "NOT_CONFIGURED" : String.join(",", ways));
        if (!switchedOn) {
            health.unknown().withDetail("watch", "SWITCHED_OFF");
            return;
        }
        Map<FindingKind, Long> findings = watch.last().map(WatchHealth::count).orElse(Map.of());
        health.status(watch.age().compareTo(longest) < 0 ? "UP" : "DOWN")
                .withDetail("roundAgeSeconds", watch.age().toSeconds())
                .withDetail("findings", findings.toString());
    }

    private static Map<FindingKind, Long> count(Round round) {
        return round.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.kind(), Collectors.counting()));
    }
}
