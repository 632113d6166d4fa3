package dk.kaldekaede.engine.production;

import dk.kaldekaede.engine.MachineClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Deadlines run by the machine's clock: neither a test's clock nor one that was moved. */
@Component
@Profile("production")
class ClockCheck implements Check {

    private static final Duration APART = Duration.ofSeconds(5);

    private final Clock clock;

    ClockCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Finding> findings() {
        if (!MachineClock.is(clock)) {
            return List.of(new Finding(
                    "The clock is not the machine's but " + clock.getClass().getName() + ": deadlines would not run.",
                    "Start the released application alone, without another clock on its class path."));
        }
        Duration moved =
                Duration.between(clock.instant(), ClockUtil.getCurrentTime().toInstant());
        if (moved.abs().compareTo(APART) > 0) {
            return List.of(new Finding(
                    "The engine's clock was moved by " + moved + ".",
                    "Start the released application alone, in a process of its own."));
        }
        return List.of();
    }
}
