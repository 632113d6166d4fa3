package dk.kaldekaede.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Hands due messages over: claimed in one transaction, sent in none, settled in another. A node that dies in between
 * leaves a claim that another takes over after {@link MessageStore#CLAIM_LASTS}; the provider knows the repetition by
 * the message's id. One that was only stopped finds its claim lost when it goes on, and hands nothing over.
 */
@Component
public class OutboxDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);

    private final Claims claims;
    private final MessageTransitions transitions;
    private final ExerciseGate gate;
    private final Map<Channel, MessageSender> senders = new EnumMap<>(Channel.class);
    private final OutboxProperties properties;
    private final Clock clock;

    OutboxDispatcher(
            Claims claims,
            MessageTransitions transitions,
            ExerciseGate gate,
            List<MessageSender> senders,
            OutboxProperties properties,
            Clock clock) {
        this.claims = claims;
        this.transitions = transitions;
        this.gate = gate;
        senders.forEach(sender -> this.senders.put(sender.channel(), sender));
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Hands over everything that is due, one after the other on the caller's thread, alarms first, then oldest first.
     *
     * @return how many messages were tried
     */
    public int dispatchDue() {
        return dispatchDue(Lane.EVERYTHING, () -> {});
    }

    /** The same for one lane; {@code looked} is told each time the database has said what is due. */
    int dispatchDue(Lane lane, Runnable looked) {
        int tried = 0;
        Optional<Message> next = claimNext(lane, looked);
        while (next.isPresent()) {
            try {
                deliverUnderItsIds(next.get());
            } finally {
                claims.release(next.get());
            }
            tried++;
            next = claimNext(lane, looked);
        }
        return tried;
    }

    /** Keeps the messages that this node is handing over from being taken for abandoned. */
    void renewClaims() {
        claims.renew();
    }

    private Optional<Message> claimNext(Lane lane, Runnable looked) {
        Optional<Message> next = claims.next(lane);
        looked.run();
        return next;
    }

    /** Every line of the log that a message causes names it, its incident and its alarm. */
    private void deliverUnderItsIds(Message claimed) {
        try (MDC.MDCCloseable message = MDC.putCloseable("messageId", claimed.id());
                MDC.MDCCloseable incident = MDC.putCloseable("incidentId", claimed.incidentId());
                MDC.MDCCloseable alert = MDC.putCloseable("alertId", claimed.alertId())) {
            deliver(claimed);
        }
    }

    private void deliver(Message claimed) {
        Optional<Message> marked = gate.pass(claimed);
        if (marked.isEmpty()) {
            LOG.error("Message {} was stopped: it and its incident disagree about being an exercise", claimed.id());
            transitions.settle(claimed, Outcome.failed("EXERCISE_MISMATCH"));
        } else if (claims.isOurs(claimed)) {
            transitions.settle(marked.get(), handOver(marked.get()));
        } else {
            LOG.warn("Message {} was taken over by another node while this one stood still", claimed.id());
        }
    }

    private Outcome handOver(Message message) {
        MessageSender sender = senders.get(message.channel());
        if (sender == null || !sender.configured()) {
            return properties.demo() ? Outcome.held() : Outcome.failed("NOT_CONFIGURED");
        }
        SendResult result = send(sender, message);
        if (result instanceof SendResult.Sent sent) {
            return Outcome.sent(sent.providerId());
        }
        if (result instanceof SendResult.Refused refused) {
            LOG.warn("Message {} was refused by {}: {}", message.id(), message.channel(), refused.code());
            return Outcome.failed(refused.code());
        }
        return tryAgain(message, ((SendResult.Unavailable) result).code());
    }

    /** A defect in a sender counts as a failed attempt: it must not stop the messages behind. */
    private static SendResult send(MessageSender sender, Message message) {
        try {
            return sender.send(message);
        } catch (RuntimeException e) {
            // Its own message may hold the address: the class has to do.
            LOG.error("The {} sender broke on message {}: {}", message.channel(), message.id(), e.getClass());
            return new SendResult.Unavailable("SENDER_BROKE");
        }
    }

    private Outcome tryAgain(Message message, String code) {
        List<Duration> waits = properties.retryAfter();
        boolean last = message.attempts() > waits.size();
        LOG.warn(
                "Message {} did not get through by {} ({}), attempt {}{}",
                message.id(),
                message.channel(),
                code,
                message.attempts(),
                last ? ", the last" : "");
        if (last) {
            return Outcome.failed(code);
        }
        Instant next = clock.instant().plus(waits.get(message.attempts() - 1));
        return Outcome.failedForNow(code, next);
    }
}
