package dk.kaldekaede.roster.web;

import java.util.List;

/**
 * Places and days.
 *
 * @param days the columns
 * @param rows the places, by role
 */
record Grid(List<GridDay> days, List<GridRow> rows) {

    /** How many days and roles have an hour without anybody. */
    public long holes() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(day -> day.stream().anyMatch(Piece::isHole))
                .count();
    }

    /** Whether some role has an hour without anybody on one of the days, counted from 0. */
    public boolean hasHole(int day) {
        return rows.stream().anyMatch(row -> row.cells().get(day).stream().anyMatch(Piece::isHole));
    }

    public boolean isEmpty() {
        return rows.stream().allMatch(GridRow::isEmpty);
    }
}
