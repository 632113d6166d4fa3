package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.NewMessage;
import dk.kaldekaede.notification.Outbox;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes messages to people in plain Danish and puts them into the outbox. */
@Component
public class Messenger {

    /** Messages are Danish whatever language a page is read in. */
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private static final Pattern ADDRESS = Pattern.compile(":?\\s*https?://\\S+");

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
                .map(reach -> {
                    send(incidentId, null, reach, role, kind, textKey, more);
                    return true;
                })
                .orElse(false);
    }

    void send(
            String incidentId,
            String alertId,
            Reach reach,
            String role,
            MessageKind kind,
            String textKey,
            Object... more) {
        Briefing briefing = briefings.of(incidentId);
        Object[] arguments = arguments(briefing, role, more);
        outbox.enqueue(new NewMessage(
                incidentId,
                alertId,
                reach.way().personId(),
                role,
                reach.channel(),
                reach.way().address(),
                kind,
                briefing.exercise(),
                texts.getMessage("message.subject." + kind, arguments, DANISH),
                spoken(reach, texts.getMessage(textKey, arguments, DANISH))));
    }

    /** Nobody can follow an address that is read aloud. */
    private static String spoken(Reach reach, String text) {
        return reach.channel() == Channel.VOICE ? ADDRESS.matcher(text).replaceAll("") : text;
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
