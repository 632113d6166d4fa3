package dk.kaldekaede.roster.web;

import java.text.Collator;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of the message files in the reader's language, where the roster's pages put them together in Java. */
@Component
class RosterWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

    private final MessageSource texts;

    RosterWords(MessageSource texts) {
        this.texts = texts;
    }

    /** A role's name; its id when it has none. */
    public String role(String role) {
        return texts.getMessage("role." + role, null, role, locale());
    }

    /** A language's name, in small letters as Danish has it. */
    public String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(locale());
    }

    /** A time of day; where the clock shows it twice that night, with which of the two it is. */
    public String clock(ZonedDateTime at) {
        String clock = CLOCK.format(at);
        boolean twice =
                at.getZone().getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
        boolean summer = at.getZone().getRules().isDaylightSavings(at.toInstant());
        return twice ? say(summer ? "roster.clock.summer" : "roster.clock.winter", clock) : clock;
    }

    String say(String key, Object... values) {
        return texts.getMessage(key, values, locale());
    }

    /** As a Danish list is sorted: æ, ø and å last. */
    static Comparator<String> alphabetical() {
        return Collator.getInstance(Locale.forLanguageTag("da"))::compare;
    }

    static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
