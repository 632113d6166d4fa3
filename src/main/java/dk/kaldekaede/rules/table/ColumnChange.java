package dk.kaldekaede.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Something of a table's shape that is not as it was.
 *
 * @param kind what
 * @param column the name of the column; empty for the hit policy
 * @param was what it was; empty for a column that was not there
 * @param is what it is; empty for a column that is gone
 */
public record ColumnChange(Kind kind, String column, String was, String is) {

    /** What can change. */
    public enum Kind {
        /** The number of rows that may hit. */
        HIT_POLICY,
        /** A column is gone, or has another name. */
        REMOVED,
        /** A column was not there. */
        ADDED,
        /** The columns stand in another order. */
        MOVED,
        /** The type of its values. */
        TYPE,
        /** The values it lists. */
        ALLOWED
    }

    static List<ColumnChange> between(RuleTable before, RuleTable after) {
        List<ColumnChange> changes = new ArrayList<>();
        if (!before.hitPolicy().equals(after.hitPolicy())) {
            changes.add(new ColumnChange(Kind.HIT_POLICY, "", before.hitPolicy(), after.hitPolicy()));
        }
        compare(before.inputs(), after.inputs(), changes);
        compare(before.outputs(), after.outputs(), changes);
        return changes;
    }

    /** Why a table with this change is not taken. */
    BadTable refusal() {
        return BadTable.because("column." + kind.name().toLowerCase(Locale.ROOT), column, was, is);
    }

    private static void compare(List<Column> before, List<Column> after, List<ColumnChange> changes) {
        List<String> were = names(before);
        List<String> are = names(after);
        were.stream()
                .filter(name -> !are.contains(name))
                .forEach(name -> changes.add(new ColumnChange(Kind.REMOVED, name, name, "")));
        are.stream()
                .filter(name -> !were.contains(name))
                .forEach(name -> changes.add(new ColumnChange(Kind.ADDED, name, "", name)));
        if (!were.equals(are) && changes.stream().allMatch(change -> change.kind() == Kind.HIT_POLICY)) {
            changes.add(new ColumnChange(Kind.MOVED, were.get(0), String.join(", ", were), String.join(", ", are)));
        }
        for (Column column : before) {
            if (are.contains(column.name())) {
                Column now = after.get(are.indexOf(column.name()));
                compare(Kind.TYPE, Column::type, column, now, changes);
                compare(Kind.ALLOWED, ColumnChange::allowed, column, now, changes);
            }
        }
    }

    private static void compare(
            Kind kind, Function<Column, String> part, Column before, Column after, List<ColumnChange> changes) {
        if (!part.apply(before).equals(part.apply(after))) {
            changes.add(new ColumnChange(kind, before.name(), part.apply(before), part.apply(after)));
        }
    }

    /** Spaces between the values mean nothing. */
    private static String allowed(Column column) {
        return column.allowed().replaceAll("\\s*,\\s*", ",");
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
