package dk.kaldekaede.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides what a hand-over means for the message: sent, tried again and when, or failed for good. */
@Component
class Verdicts {

    private final Gateways gateways;
    private final MessagePolicy policy;
    private final OutboxProperties properties;
    private final Clock clock;

    Verdicts(Gateways gateways, MessagePolicy policy, OutboxProperties properties, Clock clock) {
        this.gateways = gateways;
        this.policy = policy;
        this.properties = properties;
        this.clock = clock;
    }

    /** A channel without a gateway: kept and shown in the demonstration, else failed at once. */
    Map<String, Outcome> withoutGateway(Bundle bundle) {
        Outcome outcome = properties.demo() ? Outcome.held() : Outcome.failed("NOT_CONFIGURED");
        return bundle.ids().stream().collect(Collectors.toMap(id -> id, id -> outcome));
    }

    /**
     * What this hand-over's attempts, after those before it, mean for each message, by its id. What may go again goes
     * when the first of them may, so that it stays together.
     */
    Map<String, Outcome> of(Bundle bundle, History before, List<Attempt> attempts) {
        Map<String, Outcome> outcomes = new HashMap<>();
        bundle.messages().forEach(message -> outcomes.put(message.id(), of(message, before, attempts)));
        outcomes.values().stream()
                .filter(outcome -> outcome.state() == MessageState.FAILED_FOR_NOW)
                .map(Outcome::nextAttemptAt)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> outcomes.replaceAll((id, outcome) -> outcome.state() == MessageState.FAILED_FOR_NOW
                        ? Outcome.failedForNow(outcome.error(), first)
                        : outcome));
        return outcomes;
    }

    private Outcome of(Message message, History before, List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return before.out() ? Outcome.stillOut(null, null) : Outcome.failed("NO_GATEWAY_LEFT");
        }
        Attempt last = attempts.get(attempts.size() - 1);
        if (last.result() instanceof SendResult.Sent) {
            return Outcome.sent(last.gateway(), last.providerId(), unlessReceiptBy(message, before, attempts));
        }
        return attempts.stream()
                .filter(attempt -> attempt.result() instanceof SendResult.Unavailable)
                .reduce((earlier, later) -> later)
                .map(unavailable -> tryAgain(message, before, unavailable.code()))
                .orElseGet(() -> before.out() ? Outcome.stillOut(last.code(), null) : Outcome.failed(last.code()));
    }

    /** Whether a message has attempts left after this one. */
    boolean mayBeTriedAgain(Message message) {
        return message.attempts() <= properties.retryAfter().size();
    }

    private Outcome tryAgain(Message message, History before, String code) {
        boolean again = mayBeTriedAgain(message);
        Instant next = again ? clock.instant().plus(wait(message)) : null;
        if (before.out()) {
            return Outcome.stillOut(code, next);
        }
        return again ? Outcome.failedForNow(code, next) : Outcome.failed(code);
    }

    private Duration wait(Message message) {
        return properties.retryAfter().get(message.attempts() - 1);
    }

    /** When another gateway is to send it as well; null when no receipt is promised, or no gateway is left to do so. */
    private Instant unlessReceiptBy(Message message, History before, List<Attempt> attempts) {
        Set<String> spent = new HashSet<>(before.spent());
        attempts.stream()
                .filter(attempt -> !(attempt.result() instanceof SendResult.Unavailable))
                .map(Attempt::gateway)
                .forEach(spent::add);
        String taker = attempts.get(attempts.size() - 1).gateway();
        List<GuardedGateway> ofChannel = gateways.of(message.channel());
        boolean promised = ofChannel.stream()
                .anyMatch(guarded ->
                        guarded.name().equals(taker) && guarded.gateway().promisesReceipts());
        boolean anotherLeft = ofChannel.stream().anyMatch(guarded -> !spent.contains(guarded.name()));
        return promised && anotherLeft
                ? policy.of(message.channel(), message.kind())
                        .receiptWithin()
                        .map(clock.instant()::plus)
                        .orElse(null)
                : null;
    }
}
