package dk.kaldekaede.roster.importing;

import java.util.List;

/**
 * A table out of a file.
 *
 * @param lines those with anything in them, the headings first; none when the file could not be read
 * @param problems why it could not be read
 */
record Table(List<Line> lines, List<Problem> problems) {

    /** More than a year of shifts of all roles. */
    private static final int MOST_LINES = 20_000;

    static Table of(List<Line> all) {
        List<Line> lines = all.stream().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return unreadable(Problem.ofFile(Problem.Kind.EMPTY_FILE));
        }
        if (lines.size() > MOST_LINES) {
            return unreadable(Problem.ofFile(Problem.Kind.TOO_MANY_LINES, String.valueOf(MOST_LINES)));
        }
        return new Table(lines, List.of());
    }

    static Table unreadable(Problem problem) {
        return new Table(List.of(), List.of(problem));
    }
}
