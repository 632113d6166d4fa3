package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.importing.Problem.Kind;
import java.util.ArrayList;
import java.util.List;

/** CSV as spreadsheets write it: semicolons, commas or tabs between the cells, and quotes round what holds them. */
final class CsvFile {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int at;
    private int lineNumber = 1;
    private int startedOn = 1;

    private CsvFile(String text) {
        this.text = text.endsWith("\n") || text.endsWith("\r") ? text : text + "\n";
        this.separator = separatorOf(text);
    }

    static Table read(String text) {
        return new CsvFile(text).read();
    }

    private Table read() {
        while (at < text.length()) {
            boolean quoted = text.charAt(at) == '"';
            String cell = quoted ? quotedCell() : plainCell();
            if (cell == null) {
                return Table.unreadable(Problem.at(startedOn, null, Kind.OPEN_QUOTE));
            }
            cells.add(cell.strip());
            afterCell();
        }
        return Table.of(lines);
    }

    private String plainCell() {
        int from = at;
        while (!endsCell(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** What is between the quotes; two of them are one. Null when they are never closed. */
    private String quotedCell() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                cell.append(c);
                at++;
            } else if (c == '"') {
                return cell + plainCell();
            } else {
                lineNumber += c == '\n' ? 1 : 0;
                cell.append(c);
            }
        }
        return null;
    }

    private void afterCell() {
        char end = text.charAt(at++);
        if (end == separator) {
            return;
        }
        if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        lines.add(new Line(startedOn, cells));
        cells = new ArrayList<>();
        lineNumber++;
        startedOn = lineNumber;
    }

    private boolean endsCell(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    /** The one that the first line has most of, outside quotes. */
    private static char separatorOf(String text) {
        String headings = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = SEPARATORS.get(0);
        for (char each : SEPARATORS) {
            best = count(headings, each) > count(headings, best) ? each : best;
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }
}
