package dk.kaldekaede.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A decision table as people know it.
 *
 * @param decisionId its key, such as {@code first-link}
 * @param name the question it answers, in Danish
 * @param description what it decides; empty when nobody has said
 * @param hitPolicy such as {@code UNIQUE}
 * @param inputs the columns that are asked
 * @param outputs the columns that answer
 * @param rows in the order they stand
 */
public record RuleTable(
        String decisionId,
        String name,
        String description,
        String hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows) {

    public RuleTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /** All columns, those asked in front. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(inputs);
        columns.addAll(outputs);
        return columns;
    }

    /** The same table with other rows. */
    public RuleTable withRows(List<Row> others) {
        return new RuleTable(decisionId, name, description, hitPolicy, inputs, outputs, others);
    }

    /** Which of the columns that are asked has this name, from 0; -1 when none has. */
    public int input(String column) {
        return position(inputs, column);
    }

    /** Which of the columns that answer has this name, from 0; -1 when none has. */
    public int output(String column) {
        return position(outputs, column);
    }

    /** The number of a row as people count, from 1; 0 when there is none with this id. */
    public int numberOf(String rowId) {
        return 1
                + IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).id().equals(rowId))
                        .findFirst()
                        .orElse(-1);
    }

    private static int position(List<Column> columns, String name) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(name))
                .findFirst()
                .orElse(-1);
    }
}
