package dk.kaldekaede.alerting;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * How often one address may ask for links, and how often for links that lead nowhere: a token is beyond guessing, and
 * this keeps trying from costing anything. It counts by the machine's own stop watch, on each node by itself.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkLimits.Settings.class)
public class LinkLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ADDRESSES = 100_000;

    private final LoadingCache<String, Bucket> requests;
    private final LoadingCache<String, Bucket> guesses;

    LinkLimits(Settings settings) {
        this.requests = buckets(settings.requestsPerMinute());
        this.guesses = buckets(settings.guessesPerMinute());
    }

    /**
     * The limits of the pages behind links.
     *
     * @param requestsPerMinute requests that one address may make a minute
     * @param guessesPerMinute of these, links that lead nowhere
     */
    @ConfigurationProperties("kaldekaede.answer-page")
    record Settings(int requestsPerMinute, int guessesPerMinute) {}

    /** Counts a request; false when there were too many, of any kind or of guesses. */
    public boolean admits(String address) {
        boolean within = requests.get(address).tryConsume(1);
        return within && guesses.get(address).getAvailableTokens() > 0;
    }

    /** Counts a link that led nowhere. */
    public void guessed(String address) {
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
