package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** A whole table in words. */
@Component
class TableWords {

    private final CellWords cells;

    TableWords(CellWords cells) {
        this.cells = cells;
    }

    TableView of(RuleTable table) {
        List<TableView.Line> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(new TableView.Line(
                    rows.size() + 1,
                    said(table.inputs(), row.inputs(), cells::asked),
                    said(table.outputs(), row.outputs(), cells::answered),
                    row.description()));
        }
        return new TableView(
                heads(table.inputs()),
                heads(table.outputs()),
                rows,
                table.hitPolicy().equals("UNIQUE"));
    }

    private List<TableView.Head> heads(List<Column> columns) {
        return columns.stream()
                .map(column -> new TableView.Head(column.name(), column.label(), cells.allowed(column)))
                .toList();
    }

    private static List<String> said(
            List<Column> columns, List<String> cells, BiFunction<Column, String, String> said) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            words.add(said.apply(columns.get(i), cells.get(i)));
        }
        return words;
    }
}
