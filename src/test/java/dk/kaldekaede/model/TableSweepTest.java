package dk.kaldekaede.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No question falls through a table and none has two answers; and the sweep that says so can tell. */
class TableSweepTest {

    static List<Table> tables() {
        return Table.all();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void exactlyOneRowHitsEverywhere(Table table) {
        TableSweep.Result result = TableSweep.of(table);

        assertThat(result.findings()).isEmpty();
        assertThat(result.hit()).hasSameSizeAs(table.rows());
    }

    @Test
    void asksEveryHourOfTheWeekThatCanMakeADifference() {
        // 7 weekdays, holiday or not, and the hours 0 1 6 7 8 9 15 16 17 21 22 23
        assertThat(TableSweep.of(Table.named("time-class")).asked()).isEqualTo(7 * 2 * 12);
    }

    @Test
    void findsTheGapWhereAnyRowIsTakenOut() {
        Table table = Table.named("first-link");
        for (Table.Row row : table.rows()) {
            assertThat(TableSweep.of(table.without(row.id())).findings())
                    .as("without %s", row.id())
                    .isNotEmpty()
                    .allMatch(finding -> finding.startsWith("gap"));
        }
    }

    @Test
    void findsAnOverlapOfOneNumber() {
        Table planted = Table.named("incident-size").with("<text>[2..9]</text>", "<text>[2..10]</text>");

        assertThat(TableSweep.of(planted).findings())
                .containsExactly("overlap of [rule_few, rule_many] at {affectedPeople=10}");
    }

    @Test
    void findsAGapOfOneNumber() {
        Table planted = Table.named("incident-size").with("<text>[2..9]</text>", "<text>[2..8]</text>");

        assertThat(TableSweep.of(planted).findings()).containsExactly("gap at {affectedPeople=9}");
    }

    @Test
    void findsAnOverlapOfOneListedValue() {
        Table planted = Table.named("first-link").with("<text>\"EVENING\",\"NIGHT\"</text>", "<text>-</text>");

        assertThat(TableSweep.of(planted).findings()).isNotEmpty().allMatch(finding -> finding.startsWith("overlap"));
    }
}
