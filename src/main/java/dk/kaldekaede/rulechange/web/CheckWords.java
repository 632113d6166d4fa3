package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rules.check.Finding;
import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.FeelText;
import dk.kaldekaede.rules.table.RuleTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the checks of a table have found, with the row and the column it is about as the page shows them. */
@Component
class CheckWords {

    private final CellWords cells;
    private final RuleWords words;

    CheckWords(CellWords cells, RuleWords words) {
        this.cells = cells;
        this.words = words;
    }

    List<FindingView> of(List<Finding> findings, RuleTable table) {
        return findings.stream().map(finding -> view(finding, table)).toList();
    }

    private FindingView view(Finding finding, RuleTable table) {
        return new FindingView(
                finding.severity(),
                words.say(finding.key(), finding.arguments().toArray()),
                table.numberOf(finding.rowId()),
                label(finding.columnId(), table),
                example(finding.example(), table));
    }

    private String label(String columnId, RuleTable table) {
        if (Finding.DESCRIPTION.equals(columnId)) {
            return words.say("rules.page.description");
        }
        return table.columns().stream()
                .filter(column -> column.id().equals(columnId))
                .findFirst()
                .map(Column::label)
                .orElse(null);
    }

    private Map<String, String> example(Map<String, String> byLabel, RuleTable table) {
        Map<String, String> example = new LinkedHashMap<>();
        byLabel.forEach((label, value) -> example.put(
                label,
                table.inputs().stream()
                        .filter(column -> column.label().equals(label))
                        .findFirst()
                        .map(column -> said(column, value))
                        .orElse(value)));
        return example;
    }

    private String said(Column column, String value) {
        List<String> texts = FeelText.texts(value);
        return texts.isEmpty() ? cells.answered(column, value) : cells.text(column, texts.get(0));
    }
}
