package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.RuleTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.springframework.stereotype.Component;

/** The values at which the answers of a table change. */
@Component
public class Boundaries {

    private final CellProbe cells;

    Boundaries(DmnEngine tables) {
        this.cells = new CellProbe(tables);
    }

    /**
     * For each column that is asked, the first and the last value that each cell hits, as the engine is asked them; none
     * for a cell that hits nothing, or a column that can not be gone through.
     *
     * @throws RuntimeException the engine's own, when a cell can not be read
     */
    public List<Map<String, List<Object>>> of(RuleTable table) {
        List<Map<String, List<Object>>> edges = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            int position = i;
            List<String> texts = table.rows().stream()
                    .map(row -> row.inputs().get(position))
                    .distinct()
                    .toList();
            edges.add(edges(table.inputs().get(i), texts));
        }
        return edges;
    }

    private Map<String, List<Object>> edges(Column column, List<String> texts) {
        List<Object> values = ColumnValues.of(column, texts, cells);
        List<BitSet> hits = values.isEmpty() ? List.of() : cells.hits(column, texts, values);
        Map<String, List<Object>> edges = new LinkedHashMap<>();
        for (int cell = 0; cell < texts.size(); cell++) {
            List<Object> hit = new ArrayList<>();
            for (int value = 0; value < values.size(); value++) {
                if (hits.get(value).get(cell)) {
                    hit.add(values.get(value));
                }
            }
            edges.put(texts.get(cell), firstAndLast(hit));
        }
        return edges;
    }

    private static List<Object> firstAndLast(List<Object> values) {
        return values.size() < 2 ? values : List.of(values.get(0), values.get(values.size() - 1));
    }
}
