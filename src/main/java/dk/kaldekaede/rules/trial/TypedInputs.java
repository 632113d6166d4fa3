package dk.kaldekaede.rules.trial;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.RuleTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has written in the fields of a case, as the table's columns have it.
 *
 * @param values by the name of the column; only those that could be read
 * @param wrong the names of the columns whose text is nothing of their type, or is missing
 */
public record TypedInputs(Map<String, Object> values, List<String> wrong) {

    /** Reads texts by the name of the column. */
    public static TypedInputs of(RuleTable table, Map<String, String> texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Column column : table.inputs()) {
            String text =
                    Optional.ofNullable(texts.get(column.name())).orElse("").strip();
            Optional<Object> value = typed(column, text);
            value.ifPresentOrElse(read -> values.put(column.name(), read), () -> wrong.add(column.name()));
        }
        return new TypedInputs(values, List.copyOf(wrong));
    }

    private static Optional<Object> typed(Column column, String text) {
        try {
            return switch (column.type()) {
                case "integer", "long" -> Optional.of(Integer.valueOf(text));
                case "double", "number" -> Optional.of(new BigDecimal(text).doubleValue());
                case "boolean" ->
                    text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
                default -> text.isEmpty() ? Optional.empty() : Optional.of(text);
            };
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
