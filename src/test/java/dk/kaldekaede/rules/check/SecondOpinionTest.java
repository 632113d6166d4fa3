package dk.kaldekaede.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.table.Shipped;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another DMN engine's analysis can tell, and is heard where the sweep has seen nothing. */
class SecondOpinionTest {

    static List<String> tables() {
        return Shipped.names();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void findsTheGapOfARowTakenOut(String name) {
        CheckedTable shipped = CheckedTable.shipped(name);
        CheckedTable without = shipped.without(shipped.table().rows().get(0).id());

        assertThat(codes(without, Set.of())).containsExactly("secondGap");
        assertThat(codes(without, Set.of("gap"))).isEmpty();
    }

    @Test
    void findsAPlantedOverlap() {
        CheckedTable planted = CheckedTable.shipped("incident-size").with("[2..9]", "[2..10]");

        assertThat(codes(planted, Set.of())).containsExactly("secondOverlap");
    }

    @Test
    void findsAGapOfOneNumber() {
        assertThat(codes(CheckedTable.shipped("incident-size").with("[2..9]", "[2..8]"), Set.of()))
                .containsExactly("secondGap");
    }

    @Test
    void saysThatItCanNotReadATable() {
        CheckedTable planted =
                CheckedTable.shipped("incident-size").with("<text>[2..9]</text>", "<text>? > 1 and ? &lt; 10</text>");

        assertThat(codes(planted, Set.of())).contains("secondCanNot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COLLECT", "COLLECT SUM", "FIRST", "RULE ORDER"})
    void stumblesOverNoHitPolicy(String hitPolicy) {
        RuleTable table = Shipped.table("incident-size");
        RuleTable other =
                new RuleTable("incident-size", "n", "d", hitPolicy, table.inputs(), table.outputs(), table.rows());

        assertThat(CheckedTable.checks().of(other)).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[2..9] | [2..10)",
                "(2..9] | [3..10)",
                "[2..9) | [2..9)",
                "]2..9[ | [3..9)",
                "-1 | [-1..0)",
                "> 5 | >= 6",
                "<= 5 | < 6",
                ">= 5,< 0 | >= 5,< 0",
                "not(1,2) | not([1..2),[2..3))"
            })
    void writesWholeNumbersAsStretches(String cell, String asStretch) {
        assertThat(WholeNumbers.asIntervals(cell)).isEqualTo(asStretch);
    }

    private static List<String> codes(CheckedTable table, Set<String> found) {
        return SecondOpinion.on(table.table(), found).stream()
                .map(Finding::code)
                .toList();
    }
}
