package dk.kaldekaede;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Sets the JVM to UTC before any other class of the application is loaded, however it is started. The engine keeps its
 * times without a zone: in Danish time, one hour of an autumn night would be there twice and a deadline in it would fall
 * an hour wrong. It also writes reminders' beginnings in the zone that was set when it was loaded: set later, the second
 * reminder would come an hour late. The municipality's own zone is a setting.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LivesInUtc implements ApplicationListener<ApplicationStartingEvent> {

    @Override
    public void onApplicationEvent(ApplicationStartingEvent starting) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    }
}
