package dk.kaldekaede.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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

    /** Longer nobody waits for another worker that is choosing: better two messages at once than none. */
    private static final long CHOOSES_WITHIN_SECONDS = 1;

    private final MessageStore store;
    private final BundleStore bundles;
    private final Pacing pacing;
    private final MessageTransitions transitions;
    private final Clock clock;
    private final Map<Bundle, Instant> held = new ConcurrentHashMap<>();
    private final ReentrantLock choosing = new ReentrantLock();

    Claims(MessageStore store, BundleStore bundles, Pacing pacing, MessageTransitions transitions, Clock clock) {
        this.store = store;
        this.bundles = bundles;
        this.pacing = pacing;
        this.transitions = transitions;
        this.clock = clock;
    }

    /**
     * Takes the most urgent due message of a lane, and what goes along; {@link #release} it in the end. One worker of
     * the node at a time, so that two never each take one of what belongs together.
     */
    Optional<Bundle> next(Lane lane) {
        boolean mine = begins();
        try {
            return choose(lane);
        } finally {
            if (mine) {
                choosing.unlock();
            }
        }
    }

    private boolean begins() {
        try {
            return choosing.tryLock(CHOOSES_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Bundle> choose(Lane lane) {
        List<String> leftOut = new ArrayList<>();
        Instant now = clock.instant();
        Optional<Due> due = bundles.mostUrgent(lane, leftOut, now);
        while (due.isPresent()) {
            Optional<Bundle> claimed = claim(due.get(), leftOut, now);
            if (claimed.isPresent()) {
                held.put(claimed.get(), now);
                return claimed;
            }
            // Many may have to wait; what came meanwhile and is more urgent does not wait for that.
            now = clock.instant();
            due = bundles.mostUrgent(lane, leftOut, now);
        }
        return Optional.empty();
    }

    /** What another node has is left out of this choice; what waits from now on is no longer due. */
    private Optional<Bundle> claim(Due due, List<String> leftOut, Instant now) {
        Optional<Bundle> claimed = Optional.empty();
        boolean waits = false;
        Pace pace = pacing.of(due, now);
        if (pace instanceof Pace.Now goes) {
            claimed = bundles.claim(due, goes.along(), now);
        } else if (pace instanceof Pace.Later later) {
            waits = transitions.putOff(due, later.until());
        } else if (pace instanceof Pace.HeldBack back) {
            waits = transitions.holdBack(due, back.until());
        }
        if (!waits) {
            leftOut.add(due.message().id());
        }
        return claimed;
    }

    void release(Bundle claimed) {
        held.remove(claimed);
    }

    /** Whether the message may be handed over: nobody else has taken it over meanwhile. */
    boolean isOurs(Bundle claimed) {
        Instant now = clock.instant();
        boolean fresh = now.isBefore(held.get(claimed).plus(DOUBTFUL_AFTER));
        return fresh || renew(claimed, now);
    }

    /** Whether there is time for a further gateway, and nobody else has taken the message over meanwhile. */
    boolean mayGoOn(Bundle claimed) {
        return clock.instant().isBefore(held.get(claimed).plus(LONGEST_HAND_OVER)) && isOurs(claimed);
    }

    /** Renews every claim of a hand-over that may still come to something. */
    void renew() {
        Instant now = clock.instant();
        held.forEach((bundle, since) -> {
            if (now.isBefore(since.plus(LONGEST_HAND_OVER))) {
                renew(bundle, now);
            }
        });
    }

    /** What went together is claimed together: another node has all of it or none. */
    private boolean renew(Bundle bundle, Instant now) {
        return bundle.messages().stream()
                        .filter(message -> store.renew(message, now))
                        .count()
                > 0;
    }
}
