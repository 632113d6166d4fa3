package dk.kaldekaede.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The messages that this node is handing over. Its claims are renewed while it lives, so that a slow provider's message
 * is not handed over by two nodes; a node that is killed or stopped renews nothing, and another takes over.
 */
@Component
class Claims {

    /** A provider that takes longer than all its time-outs together is given up: another attempt may get through. */
    static final Duration LONGEST_HAND_OVER = Duration.ofMinutes(3);

    /** Older than this when the hand-over begins: this node was stopped in between, and has to ask again. */
    static final Duration DOUBTFUL_AFTER = Duration.ofSeconds(10);

    private final MessageStore store;
    private final Clock clock;
    private final Map<Message, Instant> held = new ConcurrentHashMap<>();

    Claims(MessageStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Takes the most urgent due message of a lane; {@link #release} it in the end. */
    Optional<Message> next(Lane lane) {
        Instant now = clock.instant();
        Optional<Message> claimed = store.claimNext(lane, now);
        claimed.ifPresent(message -> held.put(message, now));
        return claimed;
    }

    void release(Message claimed) {
        held.remove(claimed);
    }

    /** Whether the message may be handed over: nobody else has taken it over meanwhile. */
    boolean isOurs(Message claimed) {
        Instant now = clock.instant();
        boolean fresh = now.isBefore(held.get(claimed).plus(DOUBTFUL_AFTER));
        return fresh || store.renew(claimed, now);
    }

    /** Whether there is time for a further gateway, and nobody else has taken the message over meanwhile. */
    boolean mayGoOn(Message claimed) {
        return clock.instant().isBefore(held.get(claimed).plus(LONGEST_HAND_OVER)) && isOurs(claimed);
    }

    /** Renews every claim of a hand-over that may still come to something. */
    void renew() {
        Instant now = clock.instant();
        held.forEach((message, since) -> {
            if (now.isBefore(since.plus(LONGEST_HAND_OVER))) {
                store.renew(message, now);
            }
        });
    }
}
