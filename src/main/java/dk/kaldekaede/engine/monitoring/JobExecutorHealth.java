package dk.kaldekaede.engine.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether this node's job executor is started and keeps looking for due timers and steps. */
@Component("jobExecutorHealthIndicator")
class JobExecutorHealth extends AbstractHealthIndicator {

    /** It looks every second; a storm of due timers that it helps to work off keeps it from it for a while. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final JobMonitoring jobs;
    private final Clock clock;

    JobExecutorHealth(JobMonitoring jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (jobs.executor().isEmpty()) {
            health.unknown().withDetail("jobs", "SWITCHED_OFF");
            return;
        }
        Instant lookedAt = jobs.lookedAt().orElse(Instant.EPOCH);
        boolean active = jobs.executor().get().isActive();
        boolean looks = clock.instant().isBefore(lookedAt.plus(LONGEST_PAUSE));
        health.status(active && looks ? "UP" : "DOWN")
                .withDetail("active", active)
                .withDetail("lookedAt", lookedAt.toString());
    }
}
