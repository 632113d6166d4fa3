package dk.kaldekaede.alerting;

import dk.kaldekaede.alerting.PersonalAnswers.Told;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What somebody who answers is told, in plain Danish: to be read, or to be heard. */
@Component
class ReplyWords {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final IncidentBriefing briefings;
    private final AlertTokens tokens;
    private final MessageSource texts;
    private final String phone;

    ReplyWords(
            IncidentBriefing briefings,
            AlertTokens tokens,
            MessageSource texts,
            @Value("${kaldekaede.phone}") String phone) {
        this.briefings = briefings;
        this.tokens = tokens;
        this.texts = texts;
        this.phone = phone;
    }

    /** What became of her answer, to be read. */
    String read(Alert alert, Told told) {
        return told(alert, told, tokens.link(alert.id()));
    }

    /** What became of her answer, to be heard. */
    String heard(Alert alert, Told told) {
        return told(alert, told, text("reply.link.heard"));
    }

    /** How each of these alarms is answered, under a sentence that says why. */
    String ask(String textKey, String code, List<Alert> open) {
        String items = open.stream().map(this::item).collect(Collectors.joining("\n"));
        String why = text(textKey, code == null ? "" : code, phone);
        return items.isEmpty() ? why : why + "\n" + items;
    }

    /** A sentence with the number to ring in it. */
    String withPhone(String textKey) {
        return text(textKey, phone);
    }

    private String told(Alert alert, Told told, String link) {
        Briefing briefing = briefings.of(alert.incidentId());
        return text(
                told.textKey(),
                briefing.what(),
                briefing.where(),
                alert.code() == null ? "" : alert.code(),
                link,
                phone,
                told.other() == null
                        ? text("reply.other")
                        : text("role." + told.other().role()));
    }

    private String item(Alert alert) {
        Briefing briefing = briefings.of(alert.incidentId());
        return text(
                alert.exercise() ? "reply.item.exercise" : "reply.item",
                alert.code() == null ? "" : alert.code(),
                text("role." + alert.role()),
                briefing.what(),
                briefing.where());
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, DANISH);
    }
}
