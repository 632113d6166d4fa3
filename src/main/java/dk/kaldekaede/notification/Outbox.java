package dk.kaldekaede.notification;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where every message leaves from: written down together with the decision to send it, handed over after the commit.
 * So a decision that is rolled back tells nobody, and one that counts is told even when the node dies at once after.
 */
@Component
public class Outbox {

    private final MessageStore store;
    private final MessageTransitions transitions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(MessageStore store, MessageTransitions transitions, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.transitions = transitions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Queues a message to be sent as soon as the running transaction has committed. A text too long for its column is
     * cut, since a long text must never stop an alarm.
     *
     * @return the message's id
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String enqueue(NewMessage message) {
        String id = UUID.randomUUID().toString();
        String body =
                message.channel() == Channel.SMS ? SmsText.of(message.body()).text() : message.body();
        store.insert(id, message, body, clock.instant());
        events.publishEvent(new MessageQueued(message.channel(), message.kind()));
        return id;
    }

    /**
     * Nobody needs an alarm any more: its messages that have not left are not sent. Part of the running transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String alertId) {
        transitions.withdraw(alertId);
    }

    /**
     * An alarm has ended: its messages that are on their way without a receipt are not sent again by another gateway.
     * Part of the running transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void awaitNoReceipt(String alertId) {
        store.awaitNoReceipt(alertId);
    }
}
