package dk.kaldekaede.staffing.web;

import dk.kaldekaede.staffing.web.CallInView.Soon;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When somebody says that she comes, on the municipality's clock. */
@Component
class ArrivalTimes {

    private static final Duration JUST_NOW = Duration.ofMinutes(30);
    private static final Duration SOON_ENOUGH = Duration.ofHours(6);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Clock clock;
    private final ZoneId zone;

    ArrivalTimes(Clock clock, @Value("${kaldekaede.zone}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The times offered: a page that is sent twice says the same time twice. */
    List<Soon> soon() {
        ZonedDateTime now = of(clock.instant()).truncatedTo(ChronoUnit.MINUTES);
        return Stream.of(15, 30, 45, 60)
                .map(minutes -> new Soon(minutes, now.plusMinutes(minutes)))
                .toList();
    }

    /** A moment there; null stays null. */
    ZonedDateTime of(Instant at) {
        return at == null ? null : at.atZone(zone);
    }

    /**
     * A time that was offered. Whoever had the page open for too long comes too: when, the table says.
     *
     * @return null when it has passed meanwhile, or is none that was ever offered
     * @throws java.time.DateTimeException when it is no time
     */
    Instant offered(String chosen) {
        Instant at = ZonedDateTime.parse(chosen).toInstant();
        Instant now = clock.instant();
        return at.isBefore(now) || at.isAfter(now.plus(A_DAY)) ? null : at;
    }

    /**
     * A time of day that she wrote: the next such time; that of half an hour ago is now.
     *
     * @return empty when it is so far ahead that somebody else is needed until then
     * @throws java.time.DateTimeException when it is no time of day
     */
    Optional<Instant> written(String timeOfDay) {
        Instant now = clock.instant();
        ZonedDateTime today = of(now).with(LocalTime.parse(timeOfDay));
        ZonedDateTime next = today.toInstant().isBefore(now.minus(JUST_NOW)) ? today.plusDays(1) : today;
        Instant at = next.toInstant().isBefore(now) ? now : next.toInstant();
        return at.isAfter(now.plus(SOON_ENOUGH)) ? Optional.empty() : Optional.of(at);
    }
}
