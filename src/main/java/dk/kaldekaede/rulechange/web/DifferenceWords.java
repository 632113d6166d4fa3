package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rulechange.web.RowChangeView.Cell;
import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.table.TableDifference;
import dk.kaldekaede.rules.table.TableDifference.CellChange;
import dk.kaldekaede.rules.table.TableDifference.RowChange;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How two versions of a table differ, cell by cell, in words. */
@Component
class DifferenceWords {

    private final CellWords cells;
    private final RuleWords words;

    DifferenceWords(CellWords cells, RuleWords words) {
        this.cells = cells;
        this.words = words;
    }

    /** The rows that differ; the columns are those of {@code table}. */
    List<RowChangeView> of(TableDifference difference, RuleTable table) {
        return difference.rows().stream().map(row -> row(row, table)).toList();
    }

    private RowChangeView row(RowChange row, RuleTable table) {
        List<Cell> changed =
                switch (row.kind()) {
                    case ADDED -> whole(table, row.after(), false);
                    case REMOVED -> whole(table, row.before(), true);
                    case CHANGED, MOVED ->
                        row.cells().stream().map(cell -> cell(cell, table)).toList();
                };
        return new RowChangeView(row.kind(), row.from(), row.to(), row.moved(), changed);
    }

    private Cell cell(CellChange change, RuleTable table) {
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(change.columnId())) {
                return new Cell(change.label(), said(table, i, change.before()), said(table, i, change.after()));
            }
        }
        return new Cell(words.say("rules.page.description"), change.before(), change.after());
    }

    private List<Cell> whole(RuleTable table, Row row, boolean gone) {
        List<Cell> whole = new ArrayList<>();
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            whole.add(
                    oneSided(columns.get(i).label(), said(table, i, row.cells().get(i)), gone));
        }
        whole.add(oneSided(words.say("rules.page.description"), row.description(), gone));
        return whole;
    }

    private static Cell oneSided(String label, String text, boolean gone) {
        return gone ? new Cell(label, text, null) : new Cell(label, null, text);
    }

    private String said(RuleTable table, int column, String feel) {
        Column one = table.columns().get(column);
        return column < table.inputs().size() ? cells.asked(one, feel) : cells.answered(one, feel);
    }
}
