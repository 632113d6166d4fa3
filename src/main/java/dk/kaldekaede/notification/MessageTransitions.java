package dk.kaldekaede.notification;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A message's change of state, its note in the timeline and the news of it: together or not at all. */
@Component
class MessageTransitions {

    private final MessageStore store;
    private final BundleStore bundles;
    private final AttemptStore attempts;
    private final Gateways gateways;
    private final Verdicts verdicts;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageTransitions(
            MessageStore store,
            BundleStore bundles,
            AttemptStore attempts,
            Gateways gateways,
            Verdicts verdicts,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.bundles = bundles;
        this.attempts = attempts;
        this.gateways = gateways;
        this.verdicts = verdicts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Settles a hand-over, unless the claim was lost meanwhile: then whoever has the messages now settles it. What was
     * tried is kept in any case, since receipts may come for it.
     *
     * @param outcomes what came of each message, by its id
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void settle(Bundle bundle, Map<String, Outcome> outcomes, List<Attempt> tried) {
        attempts.insert(bundle, tried);
        // In one order everywhere, so that a receipt and this never wait for each other.
        bundle.messages().stream()
                .sorted(Comparator.comparing(Message::id))
                .forEach(message -> settle(message, outcomes.get(message.id())));
        if (tried.stream().anyMatch(attempt -> attempt.result() instanceof SendResult.Sent)) {
            store.bringForward(bundle.first(), clock.instant());
        }
    }

    private void settle(Message message, Outcome outcome) {
        if (store.settle(message, outcome, clock.instant()) && outcome.isNews()) {
            tell(message, outcome.state(), outcome.error(), outcome.gateway());
        }
    }

    /** Lets a message wait, so that others may gather; false when another node has it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean putOff(Due due, Instant until) {
        return bundles.putOff(due, due.state(), until, true, clock.instant());
    }

    /** Lets a message wait until the person may have one more; false when another node has it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean holdBack(Due due, Instant until) {
        boolean ours = bundles.putOff(due, MessageState.HELD_BACK, until, false, clock.instant());
        if (ours && due.state() != MessageState.HELD_BACK) {
            tell(due.message(), MessageState.HELD_BACK, null, null);
        }
        return ours;
    }

    /** Stops what an alarm still has in the outbox; part of the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(String alertId) {
        store.withdraw(alertId).forEach(message -> tell(message, MessageState.WITHDRAWN, null, null));
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
        List<Message> together = store.lock(attempt);
        if (fate != Fate.UNDER_WAY && attempts.report(attempt, fate, clock.instant())) {
            Bundle bundle = new Bundle(attempt.name(), together);
            together.forEach(message -> apply(bundle, message, fate, gateway));
        }
        return true;
    }

    private void apply(Bundle bundle, Message message, Fate fate, String gateway) {
        switch (fate) {
            case DELIVERED -> {
                if (store.delivered(message, clock.instant())) {
                    tell(message, MessageState.DELIVERED, null, gateway);
                }
            }
            case FAILED -> failed(bundle, message, gateway);
            default -> {
                if (store.unanswered(message, fate.name()) && message.incidentId() != null) {
                    trail.record(note(message, TrailType.MESSAGE_UNANSWERED, fate.name(), gateway));
                }
            }
        }
    }

    /** While another gateway may still deliver it, nothing is lost; and one that has not had it yet is tried at once. */
    private void failed(Bundle bundle, Message message, String gateway) {
        History history = attempts.of(bundle);
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
            case HELD_BACK -> TrailType.MESSAGE_HELD_BACK;
            case WITHDRAWN -> TrailType.MESSAGE_WITHDRAWN;
            case QUEUED, SENDING -> throw new IllegalArgumentException(state + " is on the way, not an outcome");
        };
    }
}
