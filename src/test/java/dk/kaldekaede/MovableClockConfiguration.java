package dk.kaldekaede;

import dk.kaldekaede.watch.Stopwatch;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Gives the application the tests' clock. */
@TestConfiguration(proxyBeanMethods = false)
public class MovableClockConfiguration {

    @Bean
    @Primary
    MovableClock movableClock() {
        MovableClock clock = new MovableClock();
        clock.set(MovableClock.START);
        return clock;
    }

    /** Time passes as the clock moves, unless the clock jumps. */
    @Bean
    @Primary
    Stopwatch movableStopwatch(MovableClock clock) {
        return clock::passed;
    }
}
