package dk.kaldekaede.incident.cap;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One information block of an alert (CAP 1.2, {@code info}); what it leaves out is null.
 *
 * @param language as in RFC 3066; {@code en-US} when left out
 * @param areas the described areas, in words
 */
public record CapInfo(
        String language,
        List<String> categories,
        String event,
        String urgency,
        String severity,
        String certainty,
        OffsetDateTime onset,
        OffsetDateTime expires,
        String senderName,
        String headline,
        String description,
        String instruction,
        String web,
        String contact,
        List<String> areas) {

    /** The language alone, without the country: {@code da} of {@code da-DK}. */
    String mainLanguage() {
        return language.split("-", 2)[0].toLowerCase(java.util.Locale.ROOT);
    }
}
