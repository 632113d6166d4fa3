package dk.kaldekaede.engine;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock everything reads; tests bring their own and move it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    static final Clock MACHINE = Clock.systemUTC();

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return MACHINE;
    }
}
