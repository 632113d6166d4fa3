package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.PlainDmn;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;

/**
 * Another DMN engine's analysis of a table: it reasons over intervals where the sweep asks questions. Only what the sweep
 * has not seen is said.
 */
final class SecondOpinion {

    /** Its time grows faster than the rows. */
    private static final int MOST_ROWS = 150;

    private SecondOpinion() {}

    /** Its start takes seconds: when the first table is checked, not when the application starts. */
    private static final class Validator {
        static final DMNValidator ONE = DMNValidatorFactory.newValidator();
    }

    /** What the second opinion adds to the codes that were found already. */
    static List<Finding> on(RuleTable table, Set<String> found) {
        if (table.rows().size() > MOST_ROWS) {
            return List.of(Finding.info("secondTooLarge", MOST_ROWS));
        }
        try {
            return added(messages(table), found);
        } catch (RuntimeException e) {
            // A table that it stumbles over is still one that our own checks have looked at.
            return List.of(Finding.info("secondCanNot"));
        }
    }

    private static List<Finding> added(List<DMNMessage> messages, Set<String> found) {
        List<Finding> added = new ArrayList<>();
        if (messages.stream().anyMatch(message -> is(message, DMNMessageType.DECISION_TABLE_ANALYSIS_ERROR))) {
            added.add(Finding.info("secondCanNot"));
        }
        if (!found.contains("gap")) {
            add(messages, DMNMessageType.DECISION_TABLE_GAP, "secondGap", added);
        }
        if (!found.contains("overlap")) {
            add(messages, DMNMessageType.DECISION_TABLE_OVERLAP_HITPOLICY_UNIQUE, "secondOverlap", added);
        }
        return added;
    }

    private static void add(List<DMNMessage> messages, DMNMessageType type, String code, List<Finding> added) {
        messages.stream()
                .filter(message -> is(message, type))
                .findFirst()
                .ifPresent(message -> added.add(Finding.warning(code, message.getText())));
    }

    private static boolean is(DMNMessage message, DMNMessageType type) {
        return message.getMessageType() == type;
    }

    private static List<DMNMessage> messages(RuleTable table) {
        String xml = PlainDmn.of(inItsWords(table));
        synchronized (Validator.ONE) {
            return Validator.ONE
                    .validateUsing(DMNValidator.Validation.ANALYZE_DECISION_TABLE)
                    .theseModels(new StringReader(xml));
        }
    }

    /** It knows numbers only, and skips a table with an empty cell. */
    private static RuleTable inItsWords(RuleTable table) {
        return new RuleTable(
                table.decisionId(),
                table.name(),
                "",
                table.hitPolicy(),
                table.inputs().stream().map(SecondOpinion::column).toList(),
                table.outputs().stream().map(SecondOpinion::column).toList(),
                table.rows().stream()
                        .map(row -> new Row(row.id(), cells(table, row), row.outputs(), ""))
                        .toList());
    }

    private static Column column(Column column) {
        boolean number = PlainCell.isNumber(column);
        String allowed = PlainCell.isWhole(column) ? WholeNumbers.asIntervals(column.allowed()) : column.allowed();
        return new Column(column.id(), column.name(), column.label(), number ? "number" : column.type(), allowed);
    }

    private static List<String> cells(RuleTable table, Row row) {
        return IntStream.range(0, row.inputs().size())
                .mapToObj(i -> {
                    String cell = row.inputs().get(i);
                    if (cell.isBlank()) {
                        return "-";
                    }
                    return PlainCell.isWhole(table.inputs().get(i)) ? WholeNumbers.asIntervals(cell) : cell;
                })
                .toList();
    }
}
