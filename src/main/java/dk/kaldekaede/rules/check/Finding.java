package dk.kaldekaede.rules.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something a check has found in a table.
 *
 * @param severity how bad it is
 * @param code what it is; its words stand in the message files under {@code rules.check.}
 * @param rowId the row it points at; null when it is about no single row
 * @param columnId the column it points at, {@link #DESCRIPTION} for the description; null for none
 * @param arguments what goes into the words
 * @param example a case that shows it, by the labels of the columns; empty when none does
 */
public record Finding(
        Severity severity,
        String code,
        String rowId,
        String columnId,
        List<String> arguments,
        Map<String, String> example) {

    /** What the description is called where a column's id is. */
    public static final String DESCRIPTION = "description";

    public Finding {
        arguments = List.copyOf(arguments);
        example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
    }

    /** The chain could break. */
    public static Finding error(String code, Object... arguments) {
        return of(Severity.ERROR, code, arguments);
    }

    /** Probably not what was meant. */
    public static Finding warning(String code, Object... arguments) {
        return of(Severity.WARNING, code, arguments);
    }

    /** Could not be seen. */
    public static Finding info(String code, Object... arguments) {
        return of(Severity.INFO, code, arguments);
    }

    static Finding of(Severity severity, String code, Object... arguments) {
        List<String> words = Stream.of(arguments).map(String::valueOf).toList();
        return new Finding(severity, code, null, null, words, Map.of());
    }

    /** The same, pointing at a cell; what is null is not pointed at. */
    public Finding at(String row, String column) {
        return new Finding(severity, code, row, column, arguments, example);
    }

    /** The same, shown by a case. */
    public Finding shownBy(Map<String, String> caseByLabel) {
        return new Finding(severity, code, rowId, columnId, arguments, caseByLabel);
    }

    /** The key of its words in the message files. */
    public String key() {
        return "rules.check." + code;
    }
}
