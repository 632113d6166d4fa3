package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.FeelText;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How short and how long the times in the tables may be, by the name of the column. This is the one place where that is
 * said: outside these bounds a table can not be put in force.
 */
final class Deadlines {

    private static final Map<String, Bounds> BOUNDS = bounds();

    /** Where a time need not be given. */
    private static final Set<String> MAY_BE_NONE = Set.of("receiptWithin", "bundleWithin");

    private static final String NONE = "none";

    private Deadlines() {}

    private record Bounds(Duration shortest, Duration longest) {}

    private static Map<String, Bounds> bounds() {
        Map<String, Bounds> bounds = new HashMap<>();
        bounds.put("acknowledgeWithin", minutes(1, 60));
        bounds.put("remindEvery", minutes(1, 60));
        bounds.put("decideWithin", minutes(1, 60));
        bounds.put("repeatAfter", minutes(1, 60));
        bounds.put("contactWithin", minutes(5, 24 * 60));
        bounds.put("lookEvery", minutes(1, 60));
        bounds.put("waitForLeader", minutes(1, 60));
        bounds.put("arriveWithin", minutes(10, 12 * 60));
        bounds.put("lateTolerance", minutes(1, 4 * 60));
        bounds.put("longestOut", minutes(60, 24 * 60));
        bounds.put("reliefAhead", minutes(10, 12 * 60));
        bounds.put("rest", minutes(8 * 60, 24 * 60));
        bounds.put("homeWithin", minutes(10, 12 * 60));
        bounds.put("receiptWithin", new Bounds(Duration.ofSeconds(10), Duration.ofMinutes(10)));
        bounds.put("bundleWithin", new Bounds(Duration.ofSeconds(5), Duration.ofMinutes(10)));
        return Map.copyOf(bounds);
    }

    private static Bounds minutes(long shortest, long longest) {
        return new Bounds(Duration.ofMinutes(shortest), Duration.ofMinutes(longest));
    }

    static List<Finding> findings(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            String name = table.outputs().get(i).name();
            if (BOUNDS.containsKey(name)) {
                for (Row row : table.rows()) {
                    check(name, row.outputs().get(i))
                            .map(finding -> finding.at(
                                    row.id(),
                                    table.outputs().get(table.output(name)).id()))
                            .ifPresent(findings::add);
                }
            }
        }
        findings.addAll(reminders(table));
        return findings;
    }

    private static Optional<Finding> check(String name, String cell) {
        Optional<String> text = FeelText.texts(cell).stream().findFirst();
        if (text.isEmpty() || MAY_BE_NONE.contains(name) && text.get().equals(NONE)) {
            return Optional.empty();
        }
        Optional<Duration> time = duration(cell);
        if (time.isEmpty()) {
            return Optional.of(Finding.error("noDuration", text.get()));
        }
        Bounds bounds = BOUNDS.get(name);
        boolean outside =
                time.get().compareTo(bounds.shortest()) < 0 || time.get().compareTo(bounds.longest()) > 0;
        return outside
                ? Optional.of(Finding.error(
                        "outOfBounds", shown(time.get()), shown(bounds.shortest()), shown(bounds.longest())))
                : Optional.empty();
    }

    /** A reminder that comes when the time is up reminds nobody. */
    private static List<Finding> reminders(RuleTable table) {
        int within = table.output("acknowledgeWithin");
        int every = table.output("remindEvery");
        if (within < 0 || every < 0) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Row row : table.rows()) {
            Optional<Duration> deadline = duration(row.outputs().get(within));
            duration(row.outputs().get(every))
                    .filter(reminder -> deadline.isPresent() && reminder.compareTo(deadline.get()) >= 0)
                    .ifPresent(reminder ->
                            findings.add(Finding.warning("reminderTooLate", shown(reminder), shown(deadline.get()))
                                    .at(row.id(), table.outputs().get(every).id())));
        }
        return findings;
    }

    private static Optional<Duration> duration(String cell) {
        try {
            return FeelText.texts(cell).stream().findFirst().map(Duration::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** As people read it in any language: 90 s, 10 min, 2 h. */
    private static String shown(Duration time) {
        if (time.toSeconds() % 60 != 0) {
            return time.toSeconds() + " s";
        }
        return time.toMinutes() % 60 == 0 && !time.isZero() ? time.toHours() + " h" : time.toMinutes() + " min";
    }
}
