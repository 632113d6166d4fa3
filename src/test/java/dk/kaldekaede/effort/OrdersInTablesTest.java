package dk.kaldekaede.effort;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.rules.check.CheckedTable;
import dk.kaldekaede.rules.check.Finding;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.Words;
import dk.kaldekaede.rules.trial.TrialOfTables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order that a table is asked for number by number comes to its end. */
class OrdersInTablesTest {

    private static final OrdersInTables CHECK = new OrdersInTables(TrialOfTables.trial());

    @Test
    void theShippedOrdersEnd() {
        assertThat(CHECK.of(CheckedTable.shipped("effort-leadership").table())).isEmpty();
        assertThat(CHECK.of(CheckedTable.shipped("effort-tasks").table())).isEmpty();
        assertThat(CHECK.of(CheckedTable.shipped("first-link").table())).isEmpty();
    }

    @Test
    void findsARing() {
        Finding ring =
                planted("effort-leadership", "<text>\"leder-social-vejledning\"</text>", "handicap-psykiatrichef");

        assertThat(ring.code()).isEqualTo("ring");
        assertThat(ring.arguments()).containsExactly("social-work-effort", "handicap-psykiatrichef", "2");
        assertThat(ring.rowId()).isNotNull();
    }

    @Test
    void findsAnOrderThatNeverComesToNobody() {
        var table = CheckedTable.shipped("effort-leadership").table();
        Row last = table.rows().stream()
                .filter(row -> row.outputs().contains("\"none\""))
                .findFirst()
                .orElseThrow();
        String subject = last.inputs().get(0).replace("\"", "");
        List<Row> rows = table.rows().stream()
                .map(row -> row.equals(last)
                        ? new Row(row.id(), row.inputs(), List.of("\"center-hr\""), row.description())
                        : row)
                .toList();

        assertThat(CHECK.of(table.withRows(rows))).singleElement().satisfies(ring -> {
            assertThat(ring.code()).isEqualTo("ring");
            assertThat(ring.arguments()).startsWith(subject, "center-hr");
        });
    }

    @Test
    void findsThatNobodyIsAskedToLead() {
        assertThat(planted("effort-leadership", "<text>\"handicap-psykiatrichef\"</text>", "none")
                        .code())
                .isEqualTo("nobodyLeads");
    }

    @Test
    void findsAListOfTasksWithoutAnEnd() {
        assertThat(planted("effort-tasks", "<text>\"none\"</text>", "WORK").code())
                .isEqualTo("noEnd");
    }

    private static Finding planted(String table, String piece, String role) {
        CheckedTable planted = CheckedTable.shipped(table).with(piece, "<text>\"" + role + "\"</text>");
        List<Finding> findings = CHECK.of(planted.table());
        assertThat(findings).hasSize(1);
        Words.assertSaidInBothLanguages(findings.get(0).key(), findings.get(0).arguments());
        return findings.get(0);
    }
}
