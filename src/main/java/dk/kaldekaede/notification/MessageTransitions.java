package dk.kaldekaede.notification;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A message's change of state, its note in the timeline and the news of it: together or not at all. */
@Component
class MessageTransitions {

    private final MessageStore store;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageTransitions(MessageStore store, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Settles an attempt, unless the claim was lost meanwhile: then whoever has it now settles it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void settle(Message message, Outcome outcome) {
        if (store.settle(message, outcome, clock.instant())) {
            tell(message, outcome.state(), outcome.error());
        }
    }

    /**
     * Applies a provider's receipt. The device's word is final: a failure reported after a delivery changes nothing,
     * a delivery reported after a failure corrects it, and the same receipt again is no news.
     *
     * @return whether there is such a message
     */
    @Transactional
    boolean receipt(Channel channel, String providerId, boolean delivered) {
        Message message = store.byProviderId(channel, providerId).orElse(null);
        if (message == null) {
            return false;
        }
        if (delivered ? store.delivered(message, clock.instant()) : store.undelivered(message)) {
            tell(
                    message,
                    delivered ? MessageState.DELIVERED : MessageState.FAILED,
                    delivered ? null : MessageStore.RECEIPT_SAYS_FAILED);
        }
        return true;
    }

    private void tell(Message message, MessageState state, String error) {
        if (message.incidentId() != null) {
            note(message, state, error);
        }
        events.publishEvent(new MessageStateChanged(message.id(), message.incidentId(), message.alertId(), state));
    }

    private void note(Message message, MessageState state, String error) {
        trail.record(TrailNote.of(message.incidentId(), noteFor(state))
                .alert(message.alertId())
                .role(message.role())
                .person(message.personId())
                .with("messageId", message.id())
                .with("channel", message.channel())
                .with("kind", message.kind())
                .with("error", error));
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
