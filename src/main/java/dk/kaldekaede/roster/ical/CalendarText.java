package dk.kaldekaede.roster.ical;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a calendar, made ready for the parser: long lines in one piece, and time zones under the names that Java
 * knows. A zone of such a name goes by Java's rules, whatever the file says of it.
 */
final class CalendarText {

    private static final Pattern EVENT = Pattern.compile("(?im)^BEGIN:VEVENT[ \\t]*$");
    private static final Pattern ZONE_OF_CALENDAR = Pattern.compile("(?im)^X-WR-TIMEZONE[^:\\n]*:(.+)$");
    private static final String ZONE_BEGINS = "BEGIN:VTIMEZONE";
    private static final String ZONE_ENDS = "END:VTIMEZONE";
    private static final Pattern ZONE_ID = Pattern.compile("(?im)^TZID[^:\\n]*:(.+)$");
    private static final Pattern ZONE_USED = Pattern.compile("(?i);TZID=(?:\"([^\"\\n]*)\"|([^;:\\n]*))");

    private final String raw;
    private final String unfolded;

    CalendarText(String raw) {
        this.raw = raw.replace("\r\n", "\n").replace('\r', '\n');
        this.unfolded = this.raw.replaceAll("\n[ \t]", "");
    }

    boolean isCalendar() {
        return unfolded.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, "BEGIN:VCALENDAR".length());
    }

    /** Where each event begins, in their order. */
    List<Integer> linesOfEvents() {
        List<Integer> lines = new ArrayList<>();
        Matcher event = EVENT.matcher(raw);
        int line = 1;
        int counted = 0;
        while (event.find()) {
            line += (int) raw.substring(counted, event.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = event.start();
            lines.add(line);
        }
        return lines;
    }

    /** The zone of times that name none, if the calendar says so; empty when it does not, or names one nobody knows. */
    Optional<ZoneId> zone() {
        Matcher zone = ZONE_OF_CALENDAR.matcher(unfolded);
        return zone.find() ? known(zone.group(1)) : Optional.empty();
    }

    /** Zones that events name and neither Java, Windows nor the file itself knows. */
    Set<String> unknownZones() {
        Set<String> described = new HashSet<>();
        parts().stream()
                .filter(Part::zone)
                .flatMap(part -> ZONE_ID.matcher(part.text()).results())
                .forEach(id -> described.add(id.group(1).strip()));
        Set<String> unknown = new HashSet<>();
        ZONE_USED.matcher(unfolded).results().map(CalendarText::name).forEach(unknown::add);
        unknown.removeIf(name -> described.contains(name) || known(name).isPresent());
        return unknown;
    }

    /** What the parser reads. */
    String readable() {
        String own = parts().stream()
                .filter(part -> !part.zone() || !isKnown(part.text()))
                .map(Part::text)
                .collect(Collectors.joining());
        return ZONE_USED
                .matcher(own)
                .replaceAll(used -> Matcher.quoteReplacement(
                        known(name(used)).map(zone -> ";TZID=" + zone.getId()).orElse(used.group())));
    }

    /** Some lines: a description of a zone from its beginning to its end, or what stands between two. */
    private record Part(boolean zone, String text) {}

    /** The text in its parts, line by line: whatever it says, reading it takes as long as it is. */
    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean begun = false;
        for (String line : unfolded.split("\n")) {
            String plain = line.strip();
            if (plain.equalsIgnoreCase(ZONE_BEGINS)) {
                parts.add(new Part(false, part.toString()));
                part.setLength(0);
                begun = true;
            }
            part.append(line).append('\n');
            if (begun && plain.equalsIgnoreCase(ZONE_ENDS)) {
                parts.add(new Part(true, part.toString()));
                part.setLength(0);
                begun = false;
            }
        }
        parts.add(new Part(false, part.toString()));
        return parts;
    }

    private static boolean isKnown(String block) {
        Matcher id = ZONE_ID.matcher(block);
        return id.find() && known(id.group(1)).isPresent();
    }

    private static String name(MatchResult used) {
        return used.group(1) == null ? used.group(2).strip() : used.group(1).strip();
    }

    /** By Java's name, by Windows', or by a path that ends in Java's ({@code /citadel.org/20230101_1/Europe/Oslo}). */
    private static Optional<ZoneId> known(String name) {
        String plain = name.strip();
        String windows = WindowsZones.region(plain).orElse(plain);
        String[] parts = windows.split("/");
        String region = parts.length > 2 ? parts[parts.length - 2] + "/" + parts[parts.length - 1] : windows;
        try {
            return Optional.of(ZoneId.of(ZoneId.getAvailableZoneIds().contains(windows) ? windows : region));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
