package dk.kaldekaede.watch;

import dk.kaldekaede.watch.ways.EmergencyWays;
import dk.kaldekaede.watch.ways.WaySettings;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** The auditor's settings and the ways it tells people by. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    /** What the names of the ways' settings begin with. */
    static final String WAYS = "kaldekaede.watch.";

    @Bean
    @ConditionalOnMissingBean
    Stopwatch stopwatch() {
        return System::nanoTime;
    }

    @Bean
    EmergencyWays emergencyWays(Environment settings) {
        return new WaySettings(name -> settings.getProperty(WAYS + name, "")).ways();
    }

    @Bean
    WatchSettings watchSettings(
            @Value("${kaldekaede.watch.every:30s}") Duration every,
            @Value("${kaldekaede.watch.tolerance:60s}") Duration tolerance,
            @Value("${kaldekaede.watch.tell-again:15m}") Duration tellAgain,
            @Value("${kaldekaede.watch.pulse-within:60s}") Duration pulseWithin,
            @Value("${kaldekaede.watch.clock-jump:30s}") Duration clockJump,
            @Value("${kaldekaede.watch.untried-after:31d}") Duration untriedAfter,
            @Value("${kaldekaede.watch.disk-path:.}") String diskPath,
            @Value("${kaldekaede.watch.disk-below:500MB}") DataSize diskBelow) {
        return new WatchSettings(
                every, tolerance, tellAgain, pulseWithin, clockJump, untriedAfter, diskPath, diskBelow);
    }
}
