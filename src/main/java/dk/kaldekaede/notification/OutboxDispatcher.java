package dk.kaldekaede.notification;

import java.util.ArrayList;
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
    private final Gateways gateways;
    private final AttemptStore attempts;
    private final HandOver handOver;
    private final Verdicts verdicts;
    private final BundleText text;

    OutboxDispatcher(
            Claims claims,
            MessageTransitions transitions,
            ExerciseGate gate,
            Gateways gateways,
            AttemptStore attempts,
            HandOver handOver,
            Verdicts verdicts,
            BundleText text) {
        this.claims = claims;
        this.transitions = transitions;
        this.gate = gate;
        this.gateways = gateways;
        this.attempts = attempts;
        this.handOver = handOver;
        this.verdicts = verdicts;
        this.text = text;
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
        Optional<Bundle> next = claimNext(lane, looked);
        while (next.isPresent()) {
            try {
                deliverUnderItsIds(next.get());
            } finally {
                claims.release(next.get());
            }
            tried += next.get().messages().size();
            next = claimNext(lane, looked);
        }
        return tried;
    }

    /** Keeps the messages that this node is handing over from being taken for abandoned. */
    void renewClaims() {
        claims.renew();
    }

    private Optional<Bundle> claimNext(Lane lane, Runnable looked) {
        Optional<Bundle> next = claims.next(lane);
        looked.run();
        return next;
    }

    /** Every line of the log that a message causes names it, its incident and its alarm. */
    private void deliverUnderItsIds(Bundle claimed) {
        Message first = claimed.first();
        try (MDC.MDCCloseable message = MDC.putCloseable("messageId", first.id());
                MDC.MDCCloseable incident = MDC.putCloseable("incidentId", first.incidentId());
                MDC.MDCCloseable alert = MDC.putCloseable("alertId", first.alertId())) {
            deliver(claimed);
        }
    }

    private void deliver(Bundle claimed) {
        List<Message> marked = new ArrayList<>();
        claimed.messages().forEach(message -> gate.pass(message).ifPresentOrElse(marked::add, () -> stop(message)));
        if (marked.isEmpty()) {
            return;
        }
        if (claims.isOurs(claimed)) {
            handOver(claimed, claimed.with(marked));
        } else {
            LOG.warn("{} was taken over by another node while this one stood still", claimed);
        }
    }

    private void stop(Message message) {
        LOG.error("Message {} was stopped: it and its incident disagree about being an exercise", message.id());
        transitions.settle(Bundle.alone(message), Map.of(message.id(), Outcome.failed("EXERCISE_MISMATCH")), List.of());
    }

    /** The gateways one after the other, but those that have had their turn; what came of it is settled together. */
    private void handOver(Bundle claimed, Bundle bundle) {
        if (!gateways.configured(bundle.first().channel())) {
            transitions.settle(bundle, verdicts.withoutGateway(bundle), List.of());
            return;
        }
        boolean again = bundle.messages().stream().anyMatch(message -> message.attempts() > 1);
        History before = again ? attempts.of(bundle) : History.NONE;
        List<Attempt> tried = handOver.of(text.asOne(bundle), before.spent(), () -> claims.mayGoOn(claimed));
        transitions.settle(bundle, verdicts.of(bundle, before, tried), tried);
    }
}
