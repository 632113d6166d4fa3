package dk.kaldekaede.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands one message to the gateways of its channel, one after the other, until one takes it. Those that do not answer
 * these days come last, but they do come: a message is never held back for a breaker's sake.
 */
@Component
class HandOver {

    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

    private final Gateways gateways;
    private final Clock clock;

    HandOver(Gateways gateways, Clock clock) {
        this.gateways = gateways;
        this.clock = clock;
    }

    /**
     * Tries the gateways.
     *
     * @param spent the gateways that are left out
     * @param mayGoOn asked before each further gateway: whether the message is still this node's
     * @return what was tried, in order; at most the last of them took it
     */
    List<Attempt> of(Message message, Set<String> spent, BooleanSupplier mayGoOn) {
        List<GuardedGateway> left = gateways.of(message.channel()).stream()
                .filter(guarded -> !spent.contains(guarded.name()))
                .toList();
        List<Attempt> attempts = new ArrayList<>();
        List<GuardedGateway> last = new ArrayList<>();
        for (GuardedGateway guarded : left) {
            if (isOver(attempts, mayGoOn)) {
                return attempts;
            }
            if (guarded.breaker().letsThrough()) {
                attempts.add(tryOne(guarded, message));
            } else {
                last.add(guarded);
            }
        }
        for (GuardedGateway guarded : last) {
            if (isOver(attempts, mayGoOn)) {
                return attempts;
            }
            attempts.add(tryOne(guarded, message));
        }
        return attempts;
    }

    private static boolean isOver(List<Attempt> attempts, BooleanSupplier mayGoOn) {
        return !attempts.isEmpty()
                && (attempts.get(attempts.size() - 1).result() instanceof SendResult.Sent || !mayGoOn.getAsBoolean());
    }

    private Attempt tryOne(GuardedGateway guarded, Message message) {
        Instant started = clock.instant();
        SendResult result = send(guarded.gateway(), message);
        guarded.breaker().result(result);
        Attempt attempt = new Attempt(guarded.name(), started, clock.instant(), result);
        if (result instanceof SendResult.Refused) {
            LOG.warn(
                    "Message {} was refused by {} ({}): {}",
                    message.id(),
                    message.channel(),
                    attempt.gateway(),
                    attempt.code());
        } else if (result instanceof SendResult.Unavailable) {
            LOG.warn(
                    "Message {} did not get through by {} ({}): {}",
                    message.id(),
                    message.channel(),
                    attempt.gateway(),
                    attempt.code());
        }
        return attempt;
    }

    /** A defect in a gateway counts as a failed attempt: it must not stop the messages behind. */
    private static SendResult send(Gateway gateway, Message message) {
        try {
            return gateway.send(message);
        } catch (RuntimeException e) {
            // Its own message may hold the address: the class has to do.
            LOG.error("The gateway {} broke on message {}: {}", gateway.name(), message.id(), e.getClass());
            return new SendResult.Unavailable("SENDER_BROKE");
        }
    }
}
