package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.MessageRow;
import dk.kaldekaede.notification.MessageState;
import dk.kaldekaede.notification.Messages;
import dk.kaldekaede.roster.ContactWay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The messages of one alarm: the first, the reminders, the way round a channel that fails, and the calling off. */
@Component
class AlertMessages {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Messenger messenger;
    private final ContactOrder order;
    private final AlertTokens tokens;
    private final Messages sent;
    // Asked for late: who answers it needs the alarms themselves.
    private final ObjectProvider<AlertSurroundings> surroundings;
    private final MessageSource texts;

    AlertMessages(
            Messenger messenger,
            ContactOrder order,
            AlertTokens tokens,
            Messages sent,
            ObjectProvider<AlertSurroundings> surroundings,
            MessageSource texts) {
        this.messenger = messenger;
        this.order = order;
        this.tokens = tokens;
        this.sent = sent;
        this.surroundings = surroundings;
        this.texts = texts;
    }

    List<ContactWay> ways(NewAlert call) {
        return order.ways(call.personId(), call.channels());
    }

    void first(Alert alert, List<ContactWay> ways, boolean allAtOnce) {
        for (ContactWay way : ContactOrder.first(ways, allAtOnce)) {
            send(alert, way, MessageKind.ALERT, "alert.text." + alert.purpose());
        }
    }

    void remind(Alert alert, List<String> channels, boolean allAtOnce) {
        List<ContactWay> ways = order.ways(alert.personId(), channels);
        int alreadySent = sent.ofAlert(alert.id()).size();
        ContactOrder.next(ways, allAtOnce, alreadySent)
                .forEach(way -> send(alert, way, MessageKind.REMINDER, reminder(alert)));
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
        Set<Channel> used = rows.stream().map(MessageRow::channel).collect(Collectors.toSet());
        Optional<ContactWay> untried = order.ways(alert.personId(), List.of()).stream()
                .filter(way -> !used.contains(ContactOrder.channelOf(way)))
                .findFirst();
        untried.ifPresent(way -> send(alert, way, MessageKind.ALERT, "alert.text." + alert.purpose()));
        return untried.isPresent() || rows.stream().anyMatch(row -> row.state() != MessageState.FAILED);
    }

    private void send(Alert alert, ContactWay way, MessageKind kind, String key) {
        messenger.send(
                alert.incidentId(), alert.id(), way, alert.role(), kind, key, tokens.link(alert.id()), plan(alert));
    }

    /** Who is to find somebody may be asked for two plans at once: each message says for which. */
    private static String reminder(Alert alert) {
        return switch (alert.purpose()) {
            case FIND_SOMEONE -> "alert.reminder.FIND_SOMEONE";
            case CALL_IN -> "alert.reminder.CALL_IN";
            default -> "alert.reminder";
        };
    }

    private String plan(Alert alert) {
        return texts.getMessage(
                "plan.inText." + surroundings.getObject().actionPlan(alert).orElse("none"), null, DANISH);
    }
}
