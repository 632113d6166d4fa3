package dk.kaldekaede.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A row of a table.
 *
 * @param id the id of the rule
 * @param inputs FEEL, one for each column that is asked; {@code -} is anything
 * @param outputs FEEL, one for each column that answers
 * @param description why the row is there; empty when nobody has said
 */
public record Row(String id, List<String> inputs, List<String> outputs, String description) {

    private static final Pattern PLAN_RULE = Pattern.compile("\\b[A-Z]{2}-\\d+(?:\\.\\d+)?");

    public Row {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** The rules of the plans that its description names, such as {@code SF-5.1}. */
    public List<String> plan() {
        return PLAN_RULE.matcher(description).results().map(MatchResult::group).toList();
    }

    /** All cells, those asked in front. */
    public List<String> cells() {
        List<String> cells = new ArrayList<>(inputs);
        cells.addAll(outputs);
        return cells;
    }

    /** The same row with the cells of another. */
    Row withId(String other) {
        return new Row(other, inputs, outputs, description);
    }
}
