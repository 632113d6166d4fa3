package dk.kaldekaede.readiness;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A finding in words: what it is, when, and what to do about it where. The page, the mail and the API say the same. */
@Component
public class FindingWords {

    private final MessageSource messages;
    private final ZoneId zone;

    FindingWords(MessageSource messages, @Value("${kaldekaede.zone}") ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** What is or will be wrong, in one sentence. */
    public String what(Finding finding, Map<String, String> names, Locale locale) {
        return words(
                "readiness.finding." + finding.kind(),
                locale,
                length(finding.length(), locale),
                finding.people().stream().map(names::get).collect(Collectors.joining(", ")),
                detail(finding, locale));
    }

    /** What to do about it. */
    public String remedy(Finding finding, Locale locale) {
        return words("readiness.remedy." + finding.kind(), locale);
    }

    /** The path of the page where that is done. */
    public String page(Finding finding) {
        return switch (finding.kind()) {
            case NO_CONTACT_WAY, NOT_CONFIRMED, NOT_PROVED ->
                finding.people().size() == 1
                        ? "/vagtplan/personer/" + finding.people().get(0)
                        : "/vagtplan/personer";
            case NOBODY_TOLD -> "/vagtplan/roller";
            default ->
                "/vagtplan/maaned?rolle=" + finding.role() + "&maaned="
                        + YearMonth.from(finding.from().atZone(zone));
        };
    }

    /** A role's name; its id when it is none of the plans'. */
    public String role(String role, Locale locale) {
        return messages.getMessage("role." + role, null, role, locale);
    }

    /** From when to when. */
    public String time(Period period, Locale locale) {
        return moment(period.from(), locale) + " – " + moment(period.to(), locale);
    }

    /** A stretch of time in whole hours, rounded up; less than two in minutes. */
    public String length(Duration time, Locale locale) {
        return time.compareTo(Duration.ofHours(2)) < 0
                ? words("readiness.minutes", locale, time.toMinutes())
                : words("readiness.hours", locale, (time.toMinutes() + 59) / 60);
    }

    private String moment(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d. MMM HH.mm", locale).format(at.atZone(zone));
    }

    private String detail(Finding finding, Locale locale) {
        return switch (finding.kind()) {
            case LANGUAGE_MISSING -> Locale.forLanguageTag(finding.detail()).getDisplayLanguage(locale);
            case TWO_LINKS -> role(finding.detail(), locale);
            case PLAN_ENDS ->
                DateTimeFormatter.ofPattern("d. MMMM", locale)
                        .format(finding.from().atZone(zone));
            default -> finding.detail();
        };
    }

    private String words(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
