package dk.kaldekaede.notification;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;

/** How long to wait before each new attempt, and whether this is the demonstration. */
@Component
class OutboxProperties {

    private final List<Duration> retryAfter;
    private final boolean demo;

    OutboxProperties(
            @Value("${kaldekaede.outbox.retry-after:5s,15s,30s,1m,2m,5m}") List<String> retryAfter,
            @Value("${kaldekaede.demo:false}") boolean demo) {
        this.retryAfter = retryAfter.stream().map(DurationStyle::detectAndParse).toList();
        this.demo = demo;
    }

    /** One wait per repetition; when they are used up, the message has failed. */
    List<Duration> retryAfter() {
        return retryAfter;
    }

    /** Whether a message without a way out is kept and shown, rather than counted as failed. */
    boolean demo() {
        return demo;
    }
}
