package dk.kaldekaede.rules.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Goes through everything a table can be asked, column by column, keeping the rows that may still hit. Where the same
 * rows are left at the same column, what follows is the same and is gone through once; where one of them says yes to all
 * that is left, nothing can be missing.
 */
final class Sweep {

    private static final int MOST_STEPS = 400_000;

    private final List<ColumnCover> columns;
    private final List<BitSet> allowed;
    private final int most;
    private final int[] freeFrom;
    private final Set<State> seen = new HashSet<>();
    private final List<List<Object>> missing = new ArrayList<>();
    private int steps;

    private record State(int column, BitSet rows) {}

    /**
     * What a sweep came to.
     *
     * @param missing cases that no row hits, a value for each column
     * @param complete false when it was too much, or there was more than was asked for
     */
    record Result(List<List<Object>> missing, boolean complete) {}

    private Sweep(List<ColumnCover> columns, List<BitSet> allowed, int rows, int most) {
        this.columns = columns;
        this.allowed = allowed;
        this.most = most;
        this.freeFrom = new int[rows];
        for (int row = 0; row < rows; row++) {
            freeFrom[row] = freeFrom(row);
        }
    }

    /**
     * Cases that none of some rows hits.
     *
     * @param rows how many rows the table has
     * @param asked the rows that count
     * @param within for each column, the choices to go through
     * @param most so many cases are enough
     */
    static Result of(List<ColumnCover> columns, int rows, BitSet asked, List<BitSet> within, int most) {
        Sweep sweep = new Sweep(columns, within, rows, most);
        sweep.go(0, asked, new ArrayList<>());
        return new Result(sweep.missing, sweep.steps <= MOST_STEPS && sweep.missing.size() < most);
    }

    /** Every choice of every column. */
    static List<BitSet> everything(List<ColumnCover> columns) {
        return columns.stream()
                .map(column -> {
                    BitSet all = new BitSet();
                    all.set(0, column.choices().size());
                    return all;
                })
                .toList();
    }

    private void go(int at, BitSet left, List<Object> asked) {
        if (left.isEmpty()) {
            missing.add(completed(asked));
            return;
        }
        if (left.stream().anyMatch(row -> freeFrom[row] <= at) || !seen.add(new State(at, left))) {
            return;
        }
        BitSet choices = allowed.get(at);
        for (int i = choices.nextSetBit(0); i >= 0; i = choices.nextSetBit(i + 1)) {
            if (++steps > MOST_STEPS || missing.size() >= most) {
                return;
            }
            ColumnCover.Choice choice = columns.get(at).choices().get(i);
            BitSet next = (BitSet) left.clone();
            next.and(choice.rows());
            asked.add(choice.value());
            go(at + 1, next, asked);
            asked.remove(asked.size() - 1);
        }
    }

    /** A case with a value for the columns too that no longer mattered. */
    private List<Object> completed(List<Object> asked) {
        List<Object> whole = new ArrayList<>(asked);
        for (int i = whole.size(); i < columns.size(); i++) {
            whole.add(columns.get(i).choices().get(allowed.get(i).nextSetBit(0)).value());
        }
        return whole;
    }

    /** From which column on a row says yes to everything. */
    private int freeFrom(int row) {
        int at = columns.size();
        while (at > 0
                && columns.get(at - 1).choices().stream()
                        .allMatch(choice -> choice.rows().get(row))) {
            at--;
        }
        return at;
    }
}
