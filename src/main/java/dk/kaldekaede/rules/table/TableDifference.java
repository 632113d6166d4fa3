package dk.kaldekaede.rules.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the rows of one version of a table differ from those of another, cell by cell. Rows are the same by their id, else
 * by what they ask and answer.
 *
 * @param rows those that differ, in the order they stand now; one that is gone stands where it stood
 */
public record TableDifference(List<RowChange> rows) {

    /** What the description is called where a column's id is. */
    public static final String DESCRIPTION = "description";

    /** What became of a row. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** Its cells or its description; it may have moved too. */
        CHANGED,
        /** Nothing but its place. */
        MOVED
    }

    /**
     * A row that differs.
     *
     * @param from its number before, from 1; 0 when it was not there
     * @param to its number now, from 1; 0 when it is gone
     * @param moved whether it changed places with others; a row taken out above it is no move
     * @param before the row as it was; null when it was not there
     * @param after the row as it is; null when it is gone
     * @param cells what changed in a row that was there and still is
     */
    public record RowChange(
            Kind kind, int from, int to, boolean moved, Row before, Row after, List<CellChange> cells) {}

    /**
     * A cell that differs.
     *
     * @param columnId its column, or {@link #DESCRIPTION}
     * @param label the column's label; empty for the description
     */
    public record CellChange(String columnId, String label, String before, String after) {}

    /** What has to be done to the first to make it the second; the columns of both are the same. */
    public static TableDifference between(RuleTable before, RuleTable after) {
        Map<Integer, Integer> same = sameRows(before.rows(), after.rows());
        Set<Integer> stayed = OrderKept.of(new ArrayList<>(same.values()));
        List<RowChange> changes = new ArrayList<>();
        for (int to = 0; to < after.rows().size(); to++) {
            Row row = after.rows().get(to);
            Integer from = same.get(to);
            if (from == null) {
                changes.add(new RowChange(Kind.ADDED, 0, to + 1, false, null, row, List.of()));
                continue;
            }
            Row was = before.rows().get(from);
            List<CellChange> cells = cells(after, was, row);
            boolean moved = !stayed.contains(from);
            if (moved || !cells.isEmpty()) {
                Kind kind = cells.isEmpty() ? Kind.MOVED : Kind.CHANGED;
                changes.add(new RowChange(kind, from + 1, to + 1, moved, was, row, cells));
            }
        }
        addRemoved(before.rows(), same, changes);
        return new TableDifference(List.copyOf(changes));
    }

    /** Whether the two decide the same, in the same words. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private static void addRemoved(List<Row> before, Map<Integer, Integer> same, List<RowChange> changes) {
        for (int from = 0; from < before.size(); from++) {
            if (!same.containsValue(from)) {
                changes.add(new RowChange(Kind.REMOVED, from + 1, 0, false, before.get(from), null, List.of()));
            }
        }
        changes.sort(Comparator.comparingInt(change -> change.to() > 0 ? change.to() : change.from()));
    }

    /** Which row before each row now is, by position. */
    private static Map<Integer, Integer> sameRows(List<Row> before, List<Row> after) {
        Map<String, Integer> byId = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            byId.put(before.get(i).id(), i);
        }
        Set<String> idsNow = after.stream().map(Row::id).collect(Collectors.toSet());
        Map<List<String>, Integer> byContent = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!idsNow.contains(before.get(i).id())) {
                byContent.putIfAbsent(before.get(i).cells(), i);
            }
        }
        Map<Integer, Integer> same = new LinkedHashMap<>();
        for (int to = 0; to < after.size(); to++) {
            Row row = after.get(to);
            Integer from = byId.containsKey(row.id()) ? byId.get(row.id()) : byContent.remove(row.cells());
            if (from != null) {
                same.put(to, from);
            }
        }
        return same;
    }

    private static List<CellChange> cells(RuleTable table, Row before, Row after) {
        List<CellChange> changes = new ArrayList<>();
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            String was = before.cells().get(i);
            String is = after.cells().get(i);
            if (!was.equals(is)) {
                changes.add(new CellChange(columns.get(i).id(), columns.get(i).label(), was, is));
            }
        }
        if (!before.description().equals(after.description())) {
            changes.add(new CellChange(DESCRIPTION, "", before.description(), after.description()));
        }
        return changes;
    }
}
