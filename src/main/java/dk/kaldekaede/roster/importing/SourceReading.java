package dk.kaldekaede.roster.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the calendars whose time has come, each by one node at a time. What goes wrong is tried again, sooner at first,
 * and the place stays as it is meanwhile.
 */
@Component
class SourceReading {

    private static final Logger LOG = LoggerFactory.getLogger(SourceReading.class);

    /** A node that dies while it reads leaves the calendar to another after this. */
    private static final Duration CLAIM_LASTS = Duration.ofMinutes(5);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final SourceRows sources;
    private final SourceFetch fetch;
    private final SourcePainting painting;
    private final SourceSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SourceReading(
            SourceRows sources,
            SourceFetch fetch,
            SourcePainting painting,
            SourceSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sources = sources;
        this.fetch = fetch;
        this.painting = painting;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Reads those whose time has come; returns how many this node read. */
    int readDue() {
        int read = 0;
        for (CalendarSource source : sources.due(clock.instant())) {
            if (sources.claim(source, clock.instant(), clock.instant().plus(CLAIM_LASTS))) {
                read(source);
                read++;
            }
        }
        return read;
    }

    private void read(CalendarSource source) {
        SourceFetch.Fetched fetched = fetch.fetch(source.address());
        SourceProblem problem = fetched.fault() == null
                ? painting.paint(source, fetched.content()).orElse(null)
                : SourceProblem.of(fetched.fault());
        Instant now = clock.instant();
        if (problem == null) {
            sources.wasRead(source.id(), now, now.plus(settings.every()));
        } else {
            sources.failed(source.id(), problem, now.plus(retryAfter(source)));
            tell(source, problem);
        }
    }

    private Duration retryAfter(CalendarSource source) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(source.faults(), MOST_DOUBLINGS));
        return wait.compareTo(settings.every()) < 0 ? wait : settings.every();
    }

    private void tell(CalendarSource source, SourceProblem problem) {
        LOG.warn("The calendar of {} {} was not read: {}", source.role(), source.position(), problem.fault());
        if (source.faults() == 0) {
            events.publishEvent(
                    new CalendarSourceFaulty(source.id(), source.role(), source.position(), problem.fault()));
        }
    }

    /** On a running node every few seconds; tests read when they want to. */
    @Component
    @ConditionalOnProperty(name = "kaldekaede.watch", havingValue = "true", matchIfMissing = true)
    static class Regularly {

        private final SourceReading reading;

        Regularly(SourceReading reading) {
            this.reading = reading;
        }

        @Scheduled(fixedDelay = 5_000)
        void read() {
            reading.readDue();
        }
    }
}
