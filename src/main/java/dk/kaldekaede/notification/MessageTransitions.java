package dk.kaldekaede.notification;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A message's change of state, its note in the timeline and the news of it: together or not at all. */
@Component
class MessageTransitions {

    private final MessageStore store;
    private final AttemptStore attempts;
    private final Gateways gateways;
    private final Verdicts verdicts;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageTransitions(
            MessageStore store,
            AttemptStore attempts,
            Gateways gateways,
            Verdicts verdicts,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.attempts = attempts;
        this.gateways = gateways;
        this.verdicts = verdicts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Settles a hand-over, unless the claim was lost meanwhile: then whoever has the message now settles it. What was
     * tried is kept in any case, since receipts may come for it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void settle(Message message, Outcome outcome, List<Attempt> tried) {
        attempts.insert(message, tried);
        if (store.settle(message, outcome, clock.instant()) && outcome.isNews()) {
            tell(message, outcome.state(), outcome.error(), outcome.gateway());
        }
    }

    /**
     * Applies what a gateway says became of an attempt of its own. The device's word is final: a failure reported after
     * a delivery changes nothing, a delivery reported after a failure corrects it, and the same again is no news.
     *
     * @return whether this gateway ever took such a message
     */
    @Transactional
    boolean report(String gateway, String providerId, Fate fate) {
        AttemptStore.Taken attempt = attempts.taken(gateway, providerId).orElse(null);
        if (attempt == null) {
            return false;
        }
        Message message = store.lock(attempt.messageId());
        if (fate != Fate.UNDER_WAY && attempts.report(attempt, fate, clock.instant())) {
            apply(message, fate, gateway);
        }
        return true;
    }

    private void apply(Message message, Fate fate, String gateway) {
        switch (fate) {
            case DELIVERED -> {
                if (store.delivered(message, clock.instant())) {
                    tell(message, MessageState.DELIVERED, null, gateway);
                }
            }
            case FAILED -> failed(message, gateway);
            default -> {
                if (store.unanswered(message, fate.name()) && message.incidentId() != null) {
                    trail.record(note(message, TrailType.MESSAGE_UNANSWERED, fate.name(), gateway));
                }
            }
        }
    }

    /** While another gateway may still deliver it, nothing is lost; and one that has not had it yet is tried at once. */
    private void failed(Message message, String gateway) {
        History history = attempts.of(message.id());
        if (history.out()) {
            return;
        }
        boolean anotherLeft = gateways.of(message.channel()).stream()
                .anyMatch(guarded -> !history.spent().contains(guarded.name()));
        Instant again = anotherLeft && verdicts.mayBeTriedAgain(message) ? clock.instant() : null;
        if (store.undelivered(message, again)) {
            MessageState state = again == null ? MessageState.FAILED : MessageState.FAILED_FOR_NOW;
            tell(message, state, MessageStore.RECEIPT_SAYS_FAILED, gateway);
        }
    }

    private void tell(Message message, MessageState state, String error, String gateway) {
        if (message.incidentId() != null) {
            trail.record(note(message, noteFor(state), error, gateway));
        }
        events.publishEvent(new MessageStateChanged(message.id(), message.incidentId(), message.alertId(), state));
    }

    private static TrailNote note(Message message, TrailType type, String error, String gateway) {
        return TrailNote.of(message.incidentId(), type)
                .alert(message.alertId())
                .role(message.role())
                .person(message.personId())
                .with("messageId", message.id())
                .with("channel", message.channel())
                .with("kind", message.kind())
                .with("gateway", gateway)
                .with("error", error);
    }

    private static TrailType noteFor(MessageState state) {
        return switch (state) {
            case SENT -> TrailType.MESSAGE_SENT;
            case DELIVERED -> TrailType.MESSAGE_DELIVERED;
            case FAILED_FOR_NOW -> TrailType.MESSAGE_FAILED_FOR_NOW;
            case FAILED -> TrailType.MESSAGE_FAILED;
            case HELD -> TrailType.MESSAGE_HELD;
            case QUEUED, SENDING -> throw new IllegalArgumentException(state + " is on the way, not an outcome");
        };
    }
}
