package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rulechange.RuleRefused;
import dk.kaldekaede.rules.table.BadTable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Times, refusals and the values of tables in the words of the reader's language. */
@Component
class RuleWords {

    private static final String VALUE = "rules.value.";
    private static final List<String> PLACES = List.of(VALUE, "role.", "plan.", "place.", "response.", "message.kind.");
    private static final Pattern CODES = Pattern.compile("[\\w-]+(,[\\w-]+)+");
    private static final Pattern DURATION = Pattern.compile("PT?\\d[\\dDTHMS]*");

    private final MessageSource texts;
    private final ZoneId zone;

    RuleWords(MessageSource texts, @Value("${kaldekaede.zone}") ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** A moment on the municipality's clock, such as "3. november 2026 kl. 14.05". */
    public String at(Instant moment) {
        return DateTimeFormatter.ofPattern(say("rules.page.at"), locale()).format(moment.atZone(zone));
    }

    /** Why something is not done, for whoever reads it on a page. */
    String refusal(RuleRefused refused) {
        String words = texts.getMessage("rules.page.refused." + refused.why(), refused.values(), null, locale());
        return words == null ? say(refused.textKey(), refused.values()) : words;
    }

    /** Why a file is no table that is taken. */
    String bad(BadTable bad) {
        return say(bad.key(), bad.arguments().toArray());
    }

    /** The name of a group that changes tables. */
    String group(String group) {
        return texts.getMessage("rules.group." + group, null, value("", group), locale());
    }

    /**
     * A value of a table as people say it: a code by its name, a length of time in minutes and hours, anything else as
     * it stands.
     *
     * @param column the name of the column, which may have words of its own
     */
    String value(String column, String value) {
        String known = known(column, value);
        if (known != null) {
            return known;
        }
        if (DURATION.matcher(value).matches()) {
            return duration(value);
        }
        return CODES.matcher(value).matches() ? codes(column, value) : value;
    }

    /** Several to choose between, such as "sms, mail eller opkald". */
    String either(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : say("rules.cell.or", String.join(", ", words.subList(0, last)), words.get(last));
    }

    String say(String key, Object... values) {
        return texts.getMessage(key, values, locale());
    }

    private String codes(String column, String value) {
        List<String> words = Stream.of(value.split(","))
                .map(code -> Objects.requireNonNullElse(known(column, code), code))
                .toList();
        return String.join(", ", words);
    }

    private String known(String column, String code) {
        return Stream.concat(Stream.of(VALUE + column + "."), PLACES.stream())
                .map(place -> texts.getMessage(place + code, null, null, locale()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String duration(String written) {
        try {
            Duration time = Duration.parse(written);
            List<String> parts = new ArrayList<>();
            add(parts, "rules.time.hours", time.toHours());
            add(parts, "rules.time.minutes", time.toMinutesPart());
            add(parts, "rules.time.seconds", time.toSecondsPart());
            return parts.isEmpty() ? say("rules.time.none") : String.join(" ", parts);
        } catch (DateTimeException e) {
            return written;
        }
    }

    private void add(List<String> parts, String key, long number) {
        if (number > 0) {
            parts.add(say(key, number));
        }
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
