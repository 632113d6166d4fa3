package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.FeelText;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each cell by itself: filled, as the engine reads it, of the column's type and among its values. */
final class CellChecks {

    static final String UNREADABLE = "unreadable";

    private static final String WORD = "word";

    private final RuleTable table;
    private final CellProbe engine;
    private final List<Finding> findings = new ArrayList<>();

    CellChecks(RuleTable table, CellProbe engine) {
        this.table = table;
        this.engine = engine;
    }

    List<Finding> findings() {
        if (table.rows().isEmpty()) {
            findings.add(Finding.error("noRows"));
        }
        for (int i = 0; i < table.inputs().size(); i++) {
            asked(table.inputs().get(i), i);
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            new AnswerChecks(table, i, engine).addTo(findings);
        }
        table.rows().forEach(this::described);
        return findings;
    }

    private void asked(Column column, int position) {
        if (column.type().isEmpty()) {
            findings.add(Finding.error("noType", column.label()).at(null, column.id()));
        }
        List<String> cells = table.rows().stream()
                .map(row -> row.inputs().get(position))
                .distinct()
                .toList();
        Set<String> unreadable = new HashSet<>(engine.unreadable(column, cells, null));
        if (unreadable.isEmpty()) {
            outside(column, position, cells);
        }
        for (Row row : table.rows()) {
            String cell = row.inputs().get(position);
            if (unreadable.contains(cell)) {
                add(Finding.error(UNREADABLE, cell), row, column);
            } else {
                asked(column, row, cell);
            }
        }
    }

    private void asked(Column column, Row row, String cell) {
        if (cell.isBlank()) {
            add(Finding.warning("emptyAsked"), row, column);
        } else if (PlainCell.isBareWord(cell)) {
            add(Finding.error(WORD, cell), row, column);
        } else if (!PlainCell.isPlain(column, cell)) {
            add(Finding.info("notPlain", cell), row, column);
        }
        notAllowed(column, cell).forEach(text -> add(Finding.error("notAllowed", text), row, column));
    }

    /** A number that stands in a cell and hits it, and is none that the column allows. */
    private void outside(Column column, int position, List<String> cells) {
        if (!PlainCell.isNumber(column) || column.allowed().isEmpty()) {
            return;
        }
        List<String> probes = new ArrayList<>(cells);
        probes.add(column.allowed());
        List<Object> numbers = ColumnValues.standingIn(column, cells);
        List<BitSet> hits = engine.hits(column, probes, numbers);
        for (Row row : table.rows()) {
            String cell = row.inputs().get(position);
            List<Object> own = ColumnValues.standingIn(column, List.of(cell));
            for (int i = 0; i < numbers.size(); i++) {
                boolean hit = hits.get(i).get(cells.indexOf(cell));
                if (own.contains(numbers.get(i)) && hit && !hits.get(i).get(cells.size())) {
                    add(Finding.error("notAllowed", numbers.get(i)), row, column);
                }
            }
        }
    }

    /** The texts of a cell that its column does not list; none when it lists none. */
    static List<String> notAllowed(Column column, String cell) {
        List<String> choices = column.choices();
        return choices.isEmpty()
                ? List.of()
                : FeelText.texts(cell).stream()
                        .filter(text -> !choices.contains(text))
                        .toList();
    }

    private void described(Row row) {
        if (row.description().isBlank()) {
            findings.add(Finding.warning("noDescription").at(row.id(), Finding.DESCRIPTION));
        } else if (row.plan().isEmpty()) {
            findings.add(Finding.info("noPlan").at(row.id(), Finding.DESCRIPTION));
        }
    }

    private void add(Finding finding, Row row, Column column) {
        findings.add(finding.at(row.id(), column.id()));
    }
}
