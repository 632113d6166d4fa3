package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.NewMessage;
import dk.kaldekaede.notification.Outbox;
import dk.kaldekaede.roster.ContactWay;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes messages to people in plain Danish and puts them into the outbox. */
@Component
public class Messenger {

    /** Messages are Danish whatever language a page is read in. */
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Outbox outbox;
    private final ContactOrder order;
    private final IncidentBriefing briefings;
    private final MessageSource texts;

    Messenger(Outbox outbox, ContactOrder order, IncidentBriefing briefings, MessageSource texts) {
        this.outbox = outbox;
        this.order = order;
        this.briefings = briefings;
        this.texts = texts;
    }

    /**
     * Tells a person something by her first contact way.
     *
     * @param textKey the message file's key; {0} what, {1} where, {2} affected, {3} her role, then {@code more}
     * @return whether there was a way to tell her
     */
    public boolean tell(
            String incidentId, String personId, String role, MessageKind kind, String textKey, Object... more) {
        return order.ways(personId, List.of()).stream()
                .findFirst()
                .map(way -> {
                    send(incidentId, null, way, role, kind, textKey, more);
                    return true;
                })
                .orElse(false);
    }

    void send(
            String incidentId,
            String alertId,
            ContactWay way,
            String role,
            MessageKind kind,
            String textKey,
            Object... more) {
        Briefing briefing = briefings.of(incidentId);
        Object[] arguments = arguments(briefing, role, more);
        outbox.enqueue(new NewMessage(
                incidentId,
                alertId,
                way.personId(),
                role,
                ContactOrder.channelOf(way),
                way.address(),
                kind,
                briefing.exercise(),
                texts.getMessage("message.subject." + kind, arguments, DANISH),
                texts.getMessage(textKey, arguments, DANISH)));
    }

    private Object[] arguments(Briefing briefing, String role, Object... more) {
        Object affected = briefing.affectedPeople() == null
                ? texts.getMessage("message.affected.unknown", null, DANISH)
                : texts.getMessage("message.affected", new Object[] {briefing.affectedPeople()}, DANISH);
        Object[] all = new Object[4 + more.length];
        all[0] = briefing.what();
        all[1] = briefing.where();
        all[2] = affected;
        all[3] = texts.getMessage("role." + role, null, DANISH);
        System.arraycopy(more, 0, all, 4, more.length);
        return all;
    }
}
