package dk.kaldekaede.incident.cap;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Moments and names of alerts as CAP writes them: {@code 2026-11-22T03:10:00-00:00}, never with a letter for UTC. */
final class CapTime {

    private static final Pattern WRITTEN =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int PARTS = 3;
    private static final int MOST_REFERENCES = 200;

    private CapTime() {}

    static boolean isTime(String written) {
        try {
            return WRITTEN.matcher(written).matches() && parse(written) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static OffsetDateTime parse(String written) {
        return OffsetDateTime.parse(written);
    }

    /** Whether a text is a list of {@code sender,identifier,sent}, with space between them. */
    static boolean areReferences(String written) {
        List<String[]> all = split(written).toList();
        return all.size() <= MOST_REFERENCES
                && all.stream()
                        .allMatch(parts -> parts.length == PARTS
                                && !parts[0].isEmpty()
                                && !parts[1].isEmpty()
                                && isTime(parts[2]));
    }

    static List<CapReference> references(String written) {
        return split(written)
                .map(parts -> new CapReference(parts[0], parts[1], parse(parts[2])))
                .distinct()
                .toList();
    }

    private static Stream<String[]> split(String written) {
        return SPACE.splitAsStream(written.strip()).map(each -> each.split(",", -1));
    }
}
