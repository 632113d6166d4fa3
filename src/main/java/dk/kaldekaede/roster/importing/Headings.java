package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.importing.Problem.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which column is which: by its Danish heading, in any order. */
final class Headings {

    private final List<String> columns;

    private Headings(Line first) {
        columns = first.cells().stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT))
                .toList();
    }

    static Headings of(Line first) {
        return new Headings(first);
    }

    /** Headings that nobody knows, are there twice or are missing. */
    List<Problem> problems(int line, List<String> known, List<String> required) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (column.isEmpty()) {
                continue;
            }
            if (!known.contains(column)) {
                problems.add(Problem.at(line, column, Kind.UNKNOWN_COLUMN, column, String.join(", ", known)));
            } else if (!seen.add(column)) {
                problems.add(Problem.at(line, column, Kind.DOUBLE_COLUMN, column));
            }
        }
        required.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> problems.add(Problem.at(line, column, Kind.MISSING_COLUMN, column)));
        return problems;
    }

    /** Something stands where there is no heading. */
    Optional<Problem> beyond(Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            boolean headed = i < columns.size() && !columns.get(i).isEmpty();
            if (!headed && !line.cells().get(i).isEmpty()) {
                return Optional.of(Problem.at(line.number(), null, Kind.TOO_MANY_CELLS, String.valueOf(i + 1)));
            }
        }
        return Optional.empty();
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /** What stands in a column; empty when there is no such column. */
    String cell(Line line, String column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= line.cells().size() ? "" : line.cells().get(index);
    }
}
