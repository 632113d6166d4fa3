package dk.kaldekaede.rules.table;

import static dk.kaldekaede.rules.table.TableDifference.Kind.ADDED;
import static dk.kaldekaede.rules.table.TableDifference.Kind.CHANGED;
import static dk.kaldekaede.rules.table.TableDifference.Kind.MOVED;
import static dk.kaldekaede.rules.table.TableDifference.Kind.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.rules.table.TableDifference.CellChange;
import dk.kaldekaede.rules.table.TableDifference.RowChange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What differs between two versions is said cell by cell, and nothing else is. */
class TableDifferenceTest {

    private final RuleTable before = Shipped.table("decision-deadline");
    private final List<Row> rows = new ArrayList<>(before.rows());

    @Test
    void findsNothingBetweenATableAndItself() {
        assertThat(changes()).isEmpty();
    }

    @Test
    void findsAChangedCellAndDescription() {
        Row row = rows.get(1);
        rows.set(
                1,
                new Row(
                        row.id(),
                        row.inputs(),
                        List.of("\"PT20M\"", row.outputs().get(1)),
                        "Ny grund."));

        RowChange change = changes().get(0);
        assertThat(change.kind()).isEqualTo(CHANGED);
        assertThat(change.moved()).isFalse();
        assertThat(change.cells())
                .containsExactly(
                        new CellChange(
                                "output_decideWithin", "Besluttes inden (ISO-varighed)", "\"PT8M\"", "\"PT20M\""),
                        new CellChange(TableDifference.DESCRIPTION, "", row.description(), "Ny grund."));
    }

    @Test
    void aRowTakenOutIsNoMoveOfThoseBelow() {
        rows.remove(0);

        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(REMOVED);
            assertThat(change.from()).isEqualTo(1);
            assertThat(change.to()).isZero();
        });
    }

    @Test
    void findsTheOneRowThatMoved() {
        rows.add(4, rows.remove(0));

        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(MOVED);
            assertThat(change.from()).isEqualTo(1);
            assertThat(change.to()).isEqualTo(5);
        });
    }

    @Test
    void findsAnAddedRow() {
        rows.add(2, rows.get(0).withId("rule_new"));

        assertThat(changes()).singleElement().satisfies(change -> assertThat(change.kind())
                .isEqualTo(ADDED));
    }

    @Test
    void aRowWithAnotherIdIsTheSameByItsCells() {
        rows.set(3, rows.get(3).withId("rule_fromExcel"));

        assertThat(changes()).isEmpty();
    }

    private List<RowChange> changes() {
        TableDifference difference = TableDifference.between(before, before.withRows(rows));
        assertThat(difference.isEmpty()).isEqualTo(difference.rows().isEmpty());
        return difference.rows();
    }
}
