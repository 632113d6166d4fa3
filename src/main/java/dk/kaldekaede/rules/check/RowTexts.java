package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.FeelText;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import java.util.List;
import java.util.stream.Stream;

/** The names that stand in a row's cells; one text may hold several, with commas between. */
public final class RowTexts {

    private RowTexts() {}

    /** Those asked about in a column; none when the table has no such column. */
    public static List<String> asked(RuleTable table, Row row, String column) {
        int position = table.input(column);
        return position < 0 ? List.of() : names(row.inputs().get(position));
    }

    /** Those answered in a column; none when the table has no such column. */
    public static List<String> answered(RuleTable table, Row row, String column) {
        int position = table.output(column);
        return position < 0 ? List.of() : names(row.outputs().get(position));
    }

    private static List<String> names(String cell) {
        return FeelText.texts(cell).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
