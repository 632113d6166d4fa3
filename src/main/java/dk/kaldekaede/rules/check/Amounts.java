package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How small and how large the numbers that tables answer may be, by the name of the column: no message would ever leave
 * at none an hour, and nobody is called in by the thousand.
 */
final class Amounts {

    private static final Map<String, Bounds> BOUNDS = Map.of(
            "mostPerHour", new Bounds(1, 1_000),
            "extraShare", new Bounds(0, 300),
            "needed", new Bounds(0, 500));

    /** Longer ones are outside any bounds; they are no number of the machine's. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private static final Pattern LARGE = Pattern.compile("-?\\d{10,}");

    private Amounts() {}

    private record Bounds(int least, int most) {

        boolean hold(String cell) {
            if (LARGE.matcher(cell).matches()) {
                return false;
            }
            int amount = Integer.parseInt(cell);
            return amount >= least && amount <= most;
        }
    }

    static List<Finding> findings(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        BOUNDS.forEach((name, bounds) -> {
            int column = table.output(name);
            if (column >= 0) {
                String id = table.outputs().get(column).id();
                table.rows().stream()
                        .filter(row -> isNumber(cell(row, column)) && !bounds.hold(cell(row, column)))
                        .forEach(row ->
                                findings.add(Finding.error("amount", cell(row, column), bounds.least(), bounds.most())
                                        .at(row.id(), id)));
            }
        });
        return findings;
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches() || LARGE.matcher(cell).matches();
    }

    private static String cell(Row row, int column) {
        return row.outputs().get(column).strip();
    }
}
