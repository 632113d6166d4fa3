package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.Channel;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an alarm says by each channel, and how it may be answered there. */
@Component
class AlertWords {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final AlertTokens tokens;
    private final Answerable answerable;
    private final ReplySecrets secrets;
    private final MessageSource texts;

    AlertWords(AlertTokens tokens, Answerable answerable, ReplySecrets secrets, MessageSource texts) {
        this.tokens = tokens;
        this.answerable = answerable;
        this.secrets = secrets;
        this.texts = texts;
    }

    /** The message file's key for what is said first, or again. */
    String key(Alert alert, Channel channel, boolean again) {
        if (channel == Channel.VOICE) {
            return "alert.say." + alert.purpose();
        }
        return again ? reminder(alert) : "alert.text." + alert.purpose();
    }

    /** How she answers: the link, and by SMS her code; or the keys of a telephone. */
    String howToAnswer(Alert alert, Channel channel) {
        return switch (channel) {
            case MAIL -> tokens.link(alert.id());
            case SMS -> bySms(alert);
            case VOICE -> byKeys(alert);
        };
    }

    private String bySms(Alert alert) {
        String link = tokens.link(alert.id());
        return secrets.takesSms() && alert.code() != null && answerable.byYesOrNo(alert)
                ? text("alert.bySms." + sort(alert), link, alert.code())
                : link;
    }

    private String byKeys(Alert alert) {
        return secrets.takesKeys() && answerable.byYesOrNo(alert)
                ? text("alert.byKeys." + sort(alert))
                : text("alert.byKeys.none");
    }

    private static String sort(Alert alert) {
        return alert.purpose().decides() ? "DECIDE" : "OTHER";
    }

    /** Who is to find somebody may be asked for two plans at once: each message says for which. */
    private static String reminder(Alert alert) {
        return switch (alert.purpose()) {
            case FIND_SOMEONE -> "alert.reminder.FIND_SOMEONE";
            case CALL_IN -> "alert.reminder.CALL_IN";
            default -> "alert.reminder";
        };
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, DANISH);
    }
}
