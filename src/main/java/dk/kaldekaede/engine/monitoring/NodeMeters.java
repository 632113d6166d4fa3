package dk.kaldekaede.engine.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;

/** What only this node can know. Sums over the nodes are right. */
@Component
class NodeMeters {

    private static final Duration[] LAGS = Stream.of(250, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000, 300_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Timer lag;
    private final Counter jobFailures;
    private final Counter failedLogins;

    NodeMeters(@Lazy MeterRegistry registry) {
        lag = Timer.builder("kaldekaede.timer.lag")
                .description("From the moment a timer was due until its step was done on this node")
                .serviceLevelObjectives(LAGS)
                .register(registry);
        jobFailures = Counter.builder("kaldekaede.job.failures")
                .description("Attempts to run a step or timer that failed on this node")
                .register(registry);
        failedLogins = Counter.builder("kaldekaede.logins.failed")
                .description("Logins and requests with a wrong user name or password on this node")
                .register(registry);
    }

    void timerRan(Duration late) {
        lag.record(late.isNegative() ? Duration.ZERO : late);
    }

    void jobFailed() {
        jobFailures.increment();
    }

    @EventListener
    void loginFailed(AbstractAuthenticationFailureEvent failure) {
        failedLogins.increment();
    }
}
