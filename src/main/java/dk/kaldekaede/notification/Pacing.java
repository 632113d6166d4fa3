package dk.kaldekaede.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps a person from being flooded, as the table {@code message-policy} says. Whoever has had nothing lately gets her
 * message at once; it waits for others once at most; and no alarm is ever held back. Whatever the table says, the first
 * alarm of an incident never waits, since nobody knows of it yet, and a call is a call.
 */
@Component
class Pacing {

    static final Duration HOUR = Duration.ofHours(1);

    private static final Set<MessageKind> ALARMS =
            EnumSet.of(MessageKind.ALERT, MessageKind.REMINDER, MessageKind.TEST_ALARM);

    private final BundleStore store;
    private final MessagePolicy policy;

    Pacing(BundleStore store, MessagePolicy policy) {
        this.store = store;
        this.policy = policy;
    }

    /** Outside any transaction: the table is asked, and its failure must not undo a claim. */
    Pace of(Due due, Instant now) {
        Message message = due.message();
        if (due.fixed() || message.personId() == null) {
            return new Pace.Now(Set.of());
        }
        List<BundleStore.Handed> lately = store.handedBetween(message, now.minus(HOUR), now);
        boolean othersWait = store.othersWait(message, now);
        if (lately.isEmpty() && !othersWait) {
            return new Pace.Now(Set.of());
        }
        MessagePolicy.Terms terms = policy.of(message.channel(), message.kind());
        if (!ALARMS.contains(message.kind()) && lately.size() >= terms.mostPerHour()) {
            return new Pace.HeldBack(whenOneMoreMayGo(lately, terms.mostPerHour()));
        }
        Duration within = message.channel() == Channel.VOICE ? Duration.ZERO : terms.bundleWithin();
        Instant until = due.firstCall() || due.putOff() ? now : gatheredUntil(message, lately, within, now);
        if (until.isAfter(now)) {
            return new Pace.Later(until);
        }
        return new Pace.Now(othersWait && !within.isZero() ? gathered(message.channel()) : Set.of());
    }

    /** The hour of the oldest of the last {@code most} is over. */
    private static Instant whenOneMoreMayGo(List<BundleStore.Handed> lately, int most) {
        List<Instant> newestFirst = lately.stream()
                .map(BundleStore.Handed::at)
                .sorted(Comparator.reverseOrder())
                .toList();
        return newestFirst.get(Math.max(1, most) - 1).plus(HOUR);
    }

    private static Instant gatheredUntil(
            Message message, List<BundleStore.Handed> lately, Duration within, Instant now) {
        return lately.stream()
                .filter(handed -> handed.address().equals(message.address()) && handed.exercise() == message.exercise())
                .map(BundleStore.Handed::at)
                .max(Comparator.naturalOrder())
                .map(last -> last.plus(within))
                .orElse(now);
    }

    private Set<MessageKind> gathered(Channel channel) {
        return Arrays.stream(MessageKind.values())
                .filter(kind -> !policy.of(channel, kind).bundleWithin().isZero())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MessageKind.class)));
    }
}
