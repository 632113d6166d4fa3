package dk.kaldekaede.roster.ical.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one address may ask for calendars, and how often for calendars that nobody has. Counted by the machine's own
 * stop watch, on each node by itself.
 */
@Component
class CalendarFeedLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ADDRESSES = 100_000;

    private final LoadingCache<String, Bucket> requests;
    private final LoadingCache<String, Bucket> guesses;

    CalendarFeedLimits(
            @Value("${kaldekaede.calendar-feed.requests-per-minute}") int requestsPerMinute,
            @Value("${kaldekaede.calendar-feed.guesses-per-minute}") int guessesPerMinute) {
        this.requests = buckets(requestsPerMinute);
        this.guesses = buckets(guessesPerMinute);
    }

    /** Counts a request; false when there were too many, of any kind or of guesses. */
    boolean admits(String address) {
        return requests.get(address).tryConsume(1) && guesses.get(address).getAvailableTokens() > 0;
    }

    /** Counts a token that opened nothing. */
    void guessed(String address) {
        guesses.get(address).tryConsume(1);
    }

    private static LoadingCache<String, Bucket> buckets(int perMinute) {
        Bandwidth limit = Bandwidth.builder()
                .capacity(perMinute)
                .refillGreedy(perMinute, MINUTE)
                .build();
        return Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .build(address -> Bucket.builder().addLimit(limit).build());
    }
}
