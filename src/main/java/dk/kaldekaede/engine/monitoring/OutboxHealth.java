package dk.kaldekaede.engine.monitoring;

import dk.kaldekaede.notification.OutboxPulse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether every lane of this node's outbox keeps looking for messages. What the gateways answer is not its matter. */
@Component("outboxHealthIndicator")
class OutboxHealth extends AbstractHealthIndicator {

    /** It looks every second; a mail server that hangs keeps a worker from it for less than half a minute. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final OutboxPulse pulse;
    private final Clock clock;

    OutboxHealth(OutboxPulse pulse, Clock clock) {
        this.pulse = pulse;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Map<String, Instant> lanes = pulse.lookedAt();
        if (lanes.isEmpty()) {
            health.unknown().withDetail("outbox", "SWITCHED_OFF");
            return;
        }
        Instant earliest = clock.instant().minus(LONGEST_PAUSE);
        boolean all = lanes.values().stream().allMatch(earliest::isBefore);
        health.status(all ? "UP" : "DOWN").withDetails(lanes);
    }
}
