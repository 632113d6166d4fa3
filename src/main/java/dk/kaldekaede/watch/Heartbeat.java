package dk.kaldekaede.watch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Calls an address outside once a minute, as long as this node is able to raise an alarm: whoever listens there notices
 * when it falls silent, whatever silenced it. The answer is not waited for.
 */
@Component
class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    /** A little less than a minute, or every second round would come a moment too early. */
    private static final Duration PAUSE = Duration.ofSeconds(55);

    private final String url;
    private final String method;
    private final Stopwatch stopwatch;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LIMIT)
            .build();
    private Long calledAt;
    private volatile Instant answeredAt;

    Heartbeat(
            @Value("${kaldekaede.watch.heartbeat-url:}") String url,
            @Value("${kaldekaede.watch.heartbeat-method:GET}") String method,
            Stopwatch stopwatch,
            Clock clock) {
        this.url = url.strip();
        this.method = method.toUpperCase(Locale.ROOT);
        this.stopwatch = stopwatch;
        this.clock = clock;
    }

    /** When the address last answered; empty before the first time, and without an address. */
    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    boolean configured() {
        return !url.isEmpty();
    }

    void beat(Round round) {
        if (configured() && round.ableToAlarm() && due()) {
            calledAt = stopwatch.nanos();
            call();
        }
    }

    private boolean due() {
        return calledAt == null || stopwatch.nanos() - calledAt >= PAUSE.toNanos();
    }

    private void call() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(LIMIT)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete(this::heard);
    }

    /** The address is often a secret of its own, so that it is not named. */
    private void heard(HttpResponse<Void> answer, Throwable failure) {
        if (failure == null && answer.statusCode() / 100 == 2) {
            answeredAt = clock.instant();
        } else {
            LOG.warn("The heartbeat was not heard: {}", failure == null ? answer.statusCode() : failure.getClass());
        }
    }
}
