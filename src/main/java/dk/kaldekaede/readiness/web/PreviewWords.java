package dk.kaldekaede.readiness.web;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.readiness.preview.PreviewCall;
import dk.kaldekaede.readiness.preview.PreviewCall.Reason;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a previewed call into words. */
@Component
class PreviewWords {

    private static final String TERMS = "escalation-policy";

    private final MessageSource texts;

    PreviewWords(MessageSource texts) {
        this.texts = texts;
    }

    /** Why it is this person's turn, in one sentence; then by which rule she has her deadline. */
    String reason(PreviewCall call, Locale locale) {
        Reason reason = call.reason();
        String turn = say(
                "preview.reason." + reason.kind(),
                locale,
                reason.timeClass() == null ? "" : say("preview.time." + reason.timeClass(), locale),
                say("role." + call.role(), locale),
                reason.rule(),
                reason.table());
        return call.personId() == null ? turn : turn + " " + terms(call, locale);
    }

    private String terms(PreviewCall call, Locale locale) {
        return call.termsRule() == 0
                ? say("preview.reason.noRule", locale)
                : say("preview.reason.terms", locale, call.termsRule(), TERMS);
    }

    /** By which channels, in order; empty when by none. */
    String channels(PreviewCall call, Locale locale) {
        if (call.channels().isEmpty()) {
            return "";
        }
        String names = call.channels().stream()
                .map(channel -> name(channel, locale))
                .collect(Collectors.joining(call.allAtOnce() ? " + " : ", "));
        return call.channels().size() == 1
                ? names
                : say(call.allAtOnce() ? "preview.channels.all" : "preview.channels.one", locale, names);
    }

    String say(String key, Locale locale, Object... values) {
        return texts.getMessage(key, values, locale);
    }

    private String name(Channel channel, Locale locale) {
        return say("notification.channel." + channel, locale);
    }
}
