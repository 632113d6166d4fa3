package dk.kaldekaede.engine.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stops whoever guesses passwords, and nobody else: wrong ones count against where they come from. A device or address
 * that the account was used from before has a count of its own, so that strangers cannot keep its owner out. A system's
 * account, which has no cookie and may come from a new address after a restart, can not be closed for everybody. Each
 * node counts by itself.
 */
@Component
class LoginAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(LoginAttempts.class);
    private static final int REMEMBERED = 100_000;
    private static final Duration ACQUAINTED = Duration.ofDays(30);

    private final LoginSettings settings;
    private final Clock clock;
    private final Cache<String, Tally> tallies;
    private final Cache<String, Boolean> acquainted;

    LoginAttempts(LoginSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.tallies = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .ticker(ticker)
                .expireAfterWrite(settings.pause())
                .build();
        this.acquainted = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .ticker(ticker)
                .expireAfterAccess(ACQUAINTED)
                .build();
    }

    /** Until when nothing is tried for this attempt; empty when it may be. */
    Optional<Instant> closedUntil(LoginAttempt attempt) {
        Instant now = clock.instant();
        return limits(attempt).keySet().stream()
                .map(tallies::getIfPresent)
                .filter(Objects::nonNull)
                .map(Tally::closedUntil)
                .filter(until -> until != null && until.isAfter(now))
                .max(Instant::compareTo);
    }

    /**
     * Counts a wrong password, one at a time: of many that are tried at the same instant only as many get an answer as
     * one after the other would.
     *
     * @return until when nothing is tried, when others closed it meanwhile; empty when this one was counted
     */
    Optional<Instant> wrong(LoginAttempt attempt) {
        synchronized (tallies) {
            Optional<Instant> closed = closedUntil(attempt);
            if (closed.isEmpty()) {
                count(attempt);
            }
            return closed;
        }
    }

    private void count(LoginAttempt attempt) {
        limits(attempt).forEach((key, limit) -> tallies.asMap().compute(key, (same, tally) -> next(tally, limit)));
        closedUntil(attempt)
                // The name is not logged: it may be a password typed in the wrong field.
                .ifPresent(until -> LOG.warn(
                        "Too many wrong passwords from {}: no more are tried until {}", attempt.origin(), until));
    }

    /** Forgets the wrong ones before a right one, of this client alone. */
    void right(LoginAttempt attempt) {
        tallies.invalidate(client(attempt));
        acquainted.put(place(attempt), true);
    }

    private Tally next(Tally before, int limit) {
        int wrong = before == null ? 1 : before.wrong() + 1;
        return new Tally(wrong, wrong >= limit ? clock.instant().plus(settings.pause()) : null);
    }

    private Map<String, Integer> limits(LoginAttempt attempt) {
        if (attempt.device() != null || acquainted.getIfPresent(place(attempt)) != null) {
            return Map.of(client(attempt), settings.wrongPerClient());
        }
        Map<String, Integer> limits = new HashMap<>();
        limits.put(client(attempt), settings.wrongPerClient());
        limits.put("from " + attempt.origin(), settings.wrongPerAddress());
        if (!attempt.system()) {
            limits.put("at " + attempt.user(), settings.wrongPerAccount());
        }
        return limits;
    }

    private static String client(LoginAttempt attempt) {
        return attempt.device() != null ? "device " + attempt.device() : place(attempt);
    }

    private static String place(LoginAttempt attempt) {
        return "by " + attempt.origin() + " at " + attempt.user();
    }

    private record Tally(int wrong, Instant closedUntil) {}
}
