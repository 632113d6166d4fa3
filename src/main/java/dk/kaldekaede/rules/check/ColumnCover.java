package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.RuleTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One column that is asked, with what it can be asked. Values that the very same rows say yes to are one choice: however
 * many rows there are, the choices are few.
 */
record ColumnCover(Column column, List<Choice> choices) {

    /**
     * A value, for all that hit the same rows.
     *
     * @param rows the rows whose cell in this column hits, by position
     */
    record Choice(Object value, BitSet rows) {}

    /** Without choices when the column can not be gone through. */
    static ColumnCover of(RuleTable table, int position, CellProbe engine) {
        Column column = table.inputs().get(position);
        List<String> all =
                table.rows().stream().map(row -> row.inputs().get(position)).toList();
        List<String> cells = all.stream().distinct().toList();
        List<Object> values = ColumnValues.of(column, cells, engine);
        if (values.isEmpty()) {
            return new ColumnCover(column, List.of());
        }
        List<BitSet> hits = engine.hits(column, cells, values);
        Map<String, BitSet> rowsOf = rowsOf(all);
        Map<BitSet, Object> classes = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            BitSet rows = new BitSet();
            hits.get(i).stream().forEach(cell -> rows.or(rowsOf.get(cells.get(cell))));
            classes.merge(rows, values.get(i), ColumnCover::easier);
        }
        List<Choice> choices = new ArrayList<>();
        classes.forEach((rows, value) -> choices.add(new Choice(value, rows)));
        return new ColumnCover(column, choices);
    }

    /** The choices that a row says yes to, by position. */
    BitSet of(int row) {
        BitSet hit = new BitSet();
        IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).rows().get(row))
                .forEach(hit::set);
        return hit;
    }

    private static Map<String, BitSet> rowsOf(List<String> cells) {
        Map<String, BitSet> rows = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            rows.computeIfAbsent(cells.get(i), cell -> new BitSet()).set(i);
        }
        return rows;
    }

    /** People understand a small number sooner than a large one; of texts the first listed. */
    private static Object easier(Object one, Object other) {
        boolean numbers = one instanceof Number && other instanceof Number;
        return numbers && Math.abs(((Number) other).doubleValue()) < Math.abs(((Number) one).doubleValue())
                ? other
                : one;
    }
}
