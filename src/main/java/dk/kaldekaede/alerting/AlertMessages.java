package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.MessageRow;
import dk.kaldekaede.notification.MessageState;
import dk.kaldekaede.notification.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The messages of one alarm: the first, the reminders, the way round a channel that fails, and the calling off. */
@Component
class AlertMessages {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Messenger messenger;
    private final ContactOrder order;
    private final AlertWords words;
    private final Messages sent;
    // Asked for late: who answers it needs the alarms themselves.
    private final ObjectProvider<AlertSurroundings> surroundings;
    private final MessageSource texts;

    AlertMessages(
            Messenger messenger,
            ContactOrder order,
            AlertWords words,
            Messages sent,
            ObjectProvider<AlertSurroundings> surroundings,
            MessageSource texts) {
        this.messenger = messenger;
        this.order = order;
        this.words = words;
        this.sent = sent;
        this.surroundings = surroundings;
        this.texts = texts;
    }

    List<Reach> ways(NewAlert call) {
        return order.ways(call.personId(), call.channels());
    }

    void first(Alert alert, List<Reach> ways, boolean allAtOnce) {
        ContactOrder.first(ways, allAtOnce).forEach(reach -> send(alert, reach, MessageKind.ALERT));
    }

    void remind(Alert alert, List<String> channels, boolean allAtOnce) {
        List<Reach> ways = order.ways(alert.personId(), channels);
        int alreadySent = sent.ofAlert(alert.id()).size();
        ContactOrder.next(ways, allAtOnce, alreadySent).forEach(reach -> send(alert, reach, MessageKind.REMINDER));
    }

    void calledOff(Alert alert) {
        messenger.tell(alert.incidentId(), alert.personId(), alert.role(), MessageKind.STAND_DOWN, "alert.calledOff");
    }

    /** Another has the role now and is called instead: the first need not do anything. */
    void replaced(Alert alert) {
        messenger.tell(alert.incidentId(), alert.personId(), alert.role(), MessageKind.INFORMATION, "alert.replaced");
    }

    /**
     * After a message of the alarm failed for good: takes the next way that has not been tried.
     *
     * @return whether the alarm can still reach her: another way was taken, or another message may yet get through
     */
    boolean goAround(Alert alert) {
        List<MessageRow> rows = sent.ofAlert(alert.id());
        Optional<Reach> untried = order.every(alert.personId(), List.of()).stream()
                .filter(reach -> rows.stream().noneMatch(reach::taken))
                .findFirst();
        untried.ifPresent(reach -> send(alert, reach, MessageKind.ALERT));
        return untried.isPresent() || rows.stream().anyMatch(row -> row.state() != MessageState.FAILED);
    }

    private void send(Alert alert, Reach reach, MessageKind kind) {
        messenger.send(
                alert.incidentId(),
                alert.id(),
                reach,
                alert.role(),
                kind,
                words.key(alert, reach.channel(), kind == MessageKind.REMINDER),
                words.howToAnswer(alert, reach.channel()),
                plan(alert));
    }

    private String plan(Alert alert) {
        return texts.getMessage(
                "plan.inText." + surroundings.getObject().actionPlan(alert).orElse("none"), null, DANISH);
    }
}
