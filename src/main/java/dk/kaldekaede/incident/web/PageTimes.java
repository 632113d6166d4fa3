package dk.kaldekaede.incident.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Moments on the municipality's clock, as the pages show them. */
@Component
class PageTimes {

    private final ZoneId zone;
    private final Clock clock;

    PageTimes(@Value("${kaldekaede.zone}") ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    ZoneId zone() {
        return zone;
    }

    ZonedDateTime now() {
        return of(clock.instant());
    }

    /** A moment there; null stays null. */
    ZonedDateTime of(Instant at) {
        return at == null ? null : at.atZone(zone);
    }
}
