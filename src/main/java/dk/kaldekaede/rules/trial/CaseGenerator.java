package dk.kaldekaede.rules.trial;

import dk.kaldekaede.rules.check.Boundaries;
import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes cases at the boundaries of a table's cells; what is right in them a person has to say. */
@Component
public class CaseGenerator {

    /** Nobody reads more. */
    private static final int MOST = 400;

    private final Boundaries boundaries;

    CaseGenerator(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    /**
     * For each row a case at the beginning of its cells, and one for each cell at its end; without those that repeat
     * another.
     *
     * @throws RuntimeException the engine's own, when a cell can not be read
     */
    public List<NamedCase> boundaries(RuleTable table) {
        List<Map<String, List<Object>>> edges = boundaries.of(table);
        Set<List<Object>> asked = new LinkedHashSet<>();
        table.rows().forEach(row -> asked.addAll(around(row, edges)));
        return asked.stream().limit(MOST).map(values -> named(table, values)).toList();
    }

    private static List<List<Object>> around(Row row, List<Map<String, List<Object>>> edges) {
        List<List<Object>> own = IntStream.range(0, edges.size())
                .mapToObj(i -> edges.get(i).get(row.inputs().get(i)))
                .toList();
        if (own.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        List<Object> first = own.stream().map(values -> values.get(0)).toList();
        List<List<Object>> cases = new ArrayList<>(List.of(first));
        for (int i = 0; i < own.size(); i++) {
            List<Object> other = new ArrayList<>(first);
            other.set(i, own.get(i).get(own.get(i).size() - 1));
            cases.add(other);
        }
        return cases;
    }

    private static NamedCase named(RuleTable table, List<Object> values) {
        List<Column> columns = table.inputs();
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            inputs.put(columns.get(i).name(), values.get(i));
        }
        String name = IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).label() + ": " + values.get(i))
                .collect(Collectors.joining("; "));
        return new NamedCase(name, inputs, Map.of());
    }
}
