package dk.kaldekaede.engine.production;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Goes on working for a moment after SIGTERM. The readiness says no since Spring began to close, so a proxy that asks it
 * sends people elsewhere before this node refuses connections. Everything else that ends with the application, from the
 * schedulers to the port, waits behind this listener.
 */
@Component
@Profile("production")
class ShutdownDelay implements ApplicationListener<ContextClosedEvent>, Ordered {

    private final ApplicationContext application;
    private final Duration delay;

    ShutdownDelay(ApplicationContext application, @Value("${kaldekaede.shutdown-delay}") Duration delay) {
        this.application = application;
        this.delay = delay;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        if (event.getApplicationContext() != application) {
            return;
        }
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
