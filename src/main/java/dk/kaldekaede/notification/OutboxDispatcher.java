package dk.kaldekaede.notification;

import java.util.List;
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
    private final Gateways gateways;
    private final AttemptStore attempts;
    private final HandOver handOver;
    private final Verdicts verdicts;

    OutboxDispatcher(
            Claims claims,
            MessageTransitions transitions,
            ExerciseGate gate,
            Gateways gateways,
            AttemptStore attempts,
            HandOver handOver,
            Verdicts verdicts) {
        this.claims = claims;
        this.transitions = transitions;
        this.gate = gate;
        this.gateways = gateways;
        this.attempts = attempts;
        this.handOver = handOver;
        this.verdicts = verdicts;
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
            transitions.settle(claimed, Outcome.failed("EXERCISE_MISMATCH"), List.of());
        } else if (claims.isOurs(claimed)) {
            handOver(claimed, marked.get());
        } else {
            LOG.warn("Message {} was taken over by another node while this one stood still", claimed.id());
        }
    }

    /** The gateways one after the other, but those that have had their turn; what came of it is settled together. */
    private void handOver(Message claimed, Message message) {
        if (!gateways.configured(message.channel())) {
            transitions.settle(message, verdicts.withoutGateway(), List.of());
            return;
        }
        History before = message.attempts() == 1 ? History.NONE : attempts.of(message.id());
        List<Attempt> tried = handOver.of(message, before.spent(), () -> claims.mayGoOn(claimed));
        transitions.settle(message, verdicts.of(message, before, tried), tried);
    }
}
