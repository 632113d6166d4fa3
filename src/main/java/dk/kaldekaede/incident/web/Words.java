package dk.kaldekaede.incident.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of the message files in the reader's language, where a page puts them together in Java. */
@Component
class Words {

    private final MessageSource texts;

    Words(MessageSource texts) {
        this.texts = texts;
    }

    /** The words under {@code prefix.name}; the name itself when there are none, empty when there is no name. */
    String of(String prefix, String name) {
        return name == null ? "" : texts.getMessage(prefix + "." + name, null, name, LocaleContextHolder.getLocale());
    }

    /** A day with its year, as {@code 1. marts 2026}. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d. MMMM yyyy", LocaleContextHolder.getLocale())
                .format(day);
    }

    /**
     * The words under a key.
     *
     * @throws org.springframework.context.NoSuchMessageException when there are none
     */
    String say(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
