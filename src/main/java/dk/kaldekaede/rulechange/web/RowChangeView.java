package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rules.table.TableDifference;
import java.util.List;

/**
 * A row that differs, in words.
 *
 * @param kind what became of it
 * @param from its number before, from 1; 0 when it was not there
 * @param to its number now, from 1; 0 when it is gone
 * @param moved whether it changed places with others
 * @param cells what differs; of a row that is new or gone every cell, on the one side it has
 */
record RowChangeView(TableDifference.Kind kind, int from, int to, boolean moved, List<Cell> cells) {

    /**
     * A cell.
     *
     * @param label the column's
     * @param before as it was; null when the row was not there
     * @param after as it is; null when the row is gone
     */
    record Cell(String label, String before, String after) {}

    /** The number by which whoever reads the table now finds it, or found it before. */
    public int number() {
        return to > 0 ? to : from;
    }
}
