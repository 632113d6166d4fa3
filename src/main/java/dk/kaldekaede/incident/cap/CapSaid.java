package dk.kaldekaede.incident.cap;

import dk.kaldekaede.incident.Legible;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an alert says of the facts that an incident has. What it does not say is null, and never guessed: how many are
 * affected, where they live, what the region answers are not in an alert.
 *
 * @param what event and headline, the most severe first; cut with a mark
 * @param where the areas in words; cut with a mark
 * @param acute true when response is needed now and it has happened or is likely; an alert never says that it is not
 * @param occurredAt when it began, if that was before the alert was sent
 * @param reportedBy who sends it
 */
public record CapSaid(String what, String where, Boolean acute, Instant occurredAt, String reportedBy) {

    /** As much as can be read in a message on a telephone. The whole stands in the alert. */
    static final int LONGEST = 200;

    private static final String CUT = " …";
    private static final List<String> SEVERITIES = List.of("Extreme", "Severe", "Moderate", "Minor", "Unknown");
    private static final List<String> URGENCIES = List.of("Immediate", "Expected", "Future", "Past", "Unknown");
    private static final List<String> LANGUAGES = List.of("da", "en");
    private static final Pattern SPACE =
            Pattern.compile("[\\s\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    /** What an alert says, in Danish if it speaks Danish, else in English, else in its first language. */
    static CapSaid by(CapAlert alert) {
        List<CapInfo> read = read(alert);
        return new CapSaid(
                what(alert, read),
                where(alert, read),
                alert.infos().stream().anyMatch(CapSaid::isAcute) ? true : null,
                occurredAt(alert),
                oneLine(read.stream()
                        .map(CapInfo::senderName)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(alert.name().sender())));
    }

    /** The blocks in the language that is read, the most severe first, then the most urgent. */
    static List<CapInfo> read(CapAlert alert) {
        String language = alert.infos().stream()
                .map(CapInfo::mainLanguage)
                .min(Comparator.comparingInt(each -> rank(LANGUAGES, each)))
                .orElse("");
        return alert.infos().stream()
                .filter(info -> info.mainLanguage().equals(language))
                .sorted(Comparator.comparingInt((CapInfo info) -> rank(SEVERITIES, info.severity()))
                        .thenComparingInt(info -> rank(URGENCIES, info.urgency())))
                .toList();
    }

    private static int rank(List<String> order, String value) {
        int place = order.indexOf(value);
        return place < 0 ? order.size() : place;
    }

    /** Of an alert that is not for everybody only the kind of event is passed on; who has a part reads the rest. */
    private static String what(CapAlert alert, List<CapInfo> read) {
        boolean open = alert.scope() == CapScope.PUBLIC;
        Function<CapInfo, String> words = open ? CapSaid::words : CapInfo::event;
        String said = joined(read.stream().map(words));
        return said == null && open ? joined(Stream.of(Objects.requireNonNullElse(alert.note(), ""))) : said;
    }

    private static String words(CapInfo info) {
        String more = info.headline() == null ? info.description() : info.headline();
        if (more == null) {
            return info.event();
        }
        boolean saidAlready = more.toLowerCase().contains(info.event().toLowerCase());
        return saidAlready ? more : info.event() + ": " + more;
    }

    private static String where(CapAlert alert, List<CapInfo> read) {
        String said = joined(read.stream().flatMap(info -> info.areas().stream()));
        return said != null ? said : joined(alert.infos().stream().flatMap(info -> info.areas().stream()));
    }

    private static boolean isAcute(CapInfo info) {
        return info.urgency().equals("Immediate")
                && (info.certainty().equals("Observed") || info.certainty().equals("Likely"));
    }

    private static Instant occurredAt(CapAlert alert) {
        return alert.infos().stream()
                .filter(info -> info.certainty().equals("Observed"))
                .map(CapInfo::onset)
                .filter(Objects::nonNull)
                .filter(onset -> !onset.isAfter(alert.name().sent()))
                .min(Comparator.naturalOrder())
                .map(onset -> onset.toInstant())
                .orElse(null);
    }

    private static String joined(Stream<String> parts) {
        String all = parts.map(CapSaid::oneLine)
                .filter(part -> !Legible.isNothing(part))
                .distinct()
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : cut(all);
    }

    private static String oneLine(String text) {
        return cut(SPACE.matcher(text).replaceAll(" ").strip());
    }

    /** At a space where there is one, and never in the middle of a sign. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int room = LONGEST - CUT.length();
        int space = text.lastIndexOf(' ', room);
        int end = space > LONGEST / 2 ? space : room;
        boolean withinSign = Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, withinSign ? end - 1 : end).strip() + CUT;
    }
}
