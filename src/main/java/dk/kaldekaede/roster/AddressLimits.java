package dk.kaldekaede.roster;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How often one address may ask for what a token opens, and how often with tokens that open nothing: a token is beyond
 * guessing, and this keeps trying from costing anything. Counted by the machine's own stop watch, on each node by itself.
 */
public abstract class AddressLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ADDRESSES = 100_000;

    private final LoadingCache<String, Bucket> requests;
    private final LoadingCache<String, Bucket> guesses;

    /**
     * The limits of one kind of page.
     *
     * @param requestsPerMinute requests that one address may make a minute
     * @param guessesPerMinute of these, with tokens that open nothing
     */
    protected AddressLimits(int requestsPerMinute, int guessesPerMinute) {
        this.requests = buckets(requestsPerMinute);
        this.guesses = buckets(guessesPerMinute);
    }

    /** Counts a request; false when there were too many, of any kind or of guesses. */
    public final boolean admits(String address) {
        return requests.get(address).tryConsume(1) && guesses.get(address).getAvailableTokens() > 0;
    }

    /** Counts a token that opened nothing. */
    public final void guessed(String address) {
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
