package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells of one column that answers. */
final class AnswerChecks {

    private final RuleTable table;
    private final int position;
    private final Column column;
    private final CellProbe engine;

    AnswerChecks(RuleTable table, int position, CellProbe engine) {
        this.table = table;
        this.position = position;
        this.column = table.outputs().get(position);
        this.engine = engine;
    }

    void addTo(List<Finding> findings) {
        if (column.type().isEmpty()) {
            findings.add(Finding.error("noType", column.label()).at(null, column.id()));
        }
        List<String> cells = table.rows().stream()
                .map(this::cell)
                .filter(cell -> !cell.isBlank())
                .distinct()
                .toList();
        Set<String> unreadable = new HashSet<>(engine.unreadableAnswers(cells));
        Map<String, Object> answers = answers(
                cells.stream().filter(cell -> !unreadable.contains(cell)).toList());
        for (Row row : table.rows()) {
            String cell = cell(row);
            if (unreadable.contains(cell)) {
                findings.add(at(row, Finding.error(CellChecks.UNREADABLE, cell)));
            } else {
                check(row, cell, answers.get(cell), findings);
            }
        }
    }

    private void check(Row row, String cell, Object answer, List<Finding> findings) {
        if (cell.isBlank()) {
            findings.add(at(row, Finding.error("emptyAnswer")));
        } else if (PlainCell.isBareWord(cell)) {
            findings.add(at(row, Finding.error("word", cell)));
        } else if (answer == null) {
            findings.add(at(row, Finding.info("computed", cell)));
        } else if (!fits(answer)) {
            findings.add(at(row, Finding.error(wanted(), cell)));
        } else {
            CellChecks.notAllowed(column, cell)
                    .forEach(text -> findings.add(at(row, Finding.error("notAllowed", text))));
        }
    }

    private Map<String, Object> answers(List<String> cells) {
        Map<String, Object> answers = new HashMap<>();
        List<Object> values = cells.isEmpty() ? List.of() : engine.answers(cells);
        for (int i = 0; i < cells.size(); i++) {
            answers.put(cells.get(i), values.get(i));
        }
        return answers;
    }

    private boolean fits(Object answer) {
        if (PlainCell.isText(column)) {
            return answer instanceof String;
        }
        if (PlainCell.isTruth(column)) {
            return answer instanceof Boolean;
        }
        boolean whole = answer instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
        return PlainCell.isWhole(column) ? whole : !PlainCell.isNumber(column) || answer instanceof Number;
    }

    private String wanted() {
        if (PlainCell.isText(column)) {
            return "wantsText";
        }
        if (PlainCell.isTruth(column)) {
            return "wantsTruth";
        }
        return PlainCell.isWhole(column) ? "wantsWhole" : "wantsNumber";
    }

    private String cell(Row row) {
        return row.outputs().get(position);
    }

    private Finding at(Row row, Finding finding) {
        return finding.at(row.id(), column.id());
    }
}
