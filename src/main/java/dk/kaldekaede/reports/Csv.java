package dk.kaldekaede.reports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as a Danish spreadsheet opens it without questions: UTF-8 with its mark, semicolons, commas in numbers. No cell
 * begins as a formula.
 */
public final class Csv {

    private static final String MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    /** What spreadsheets take for the beginning of a formula, and what hides one from the first look. */
    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /** @param lines cells of text and numbers; null is empty */
    public static String of(List<String> head, List<List<?>> lines) {
        return Stream.concat(Stream.<List<?>>of(head), lines.stream())
                .map(line -> line.stream().map(Csv::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining(LINE_END, MARK, LINE_END));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return String.format(Locale.forLanguageTag("da"), "%.1f", number);
        }
        return value instanceof Number ? value.toString() : text(value.toString());
    }

    private static String text(String value) {
        String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(letter -> ";\"\r\n".indexOf(letter) >= 0);
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
