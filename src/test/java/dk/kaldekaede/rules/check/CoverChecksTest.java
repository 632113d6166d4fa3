package dk.kaldekaede.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.table.Shipped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No case falls through a table and none has two answers, shown by a case each; and a large table is looked at quickly. */
class CoverChecksTest {

    static Stream<String> tables() {
        return Shipped.names().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void findsTheGapWhereAnyRowIsTakenOut(String name) {
        CheckedTable shipped = CheckedTable.shipped(name);
        for (Row row : shipped.table()
                .rows()
                .subList(0, Math.min(6, shipped.table().rows().size()))) {
            List<Finding> findings = shipped.without(row.id()).findings();
            assertThat(findings).as(row.id()).isNotEmpty();
            assertThat(findings.get(0).code()).isEqualTo("gap");
            assertThat(findings).extracting(Finding::code).doesNotContain("overlap");
        }
    }

    @Test
    void showsTheGapByACaseAsPeopleSeeIt() {
        Finding gap = CheckedTable.shipped("first-link")
                .without("rule_outsideOfficeHoursNobody")
                .findings()
                .get(0);

        assertThat(gap.severity()).isEqualTo(Severity.ERROR);
        assertThat(gap.example())
                .isEqualTo(Map.of(
                        "Slags tid", "EVENING", "Centerchef på vagt?", "false", "Sygeplejevagt på vagt?", "false"));
        assertThat(gap.arguments().get(0))
                .isEqualTo("Slags tid: EVENING; Centerchef på vagt?: false; Sygeplejevagt på vagt?: false");
    }

    @Test
    void findsAGapOfOneNumber() {
        Finding gap = CheckedTable.shipped("incident-size")
                .with("[2..9]", "[2..8]")
                .findings()
                .get(0);

        assertThat(gap.code()).isEqualTo("gap");
        assertThat(gap.example()).containsValue("9");
    }

    @Test
    void namesTheRowsThatOverlapAndACase() {
        List<Finding> findings =
                CheckedTable.shipped("incident-size").with("[2..9]", "[2..10]").findings();

        assertThat(findings).singleElement().satisfies(overlap -> {
            assertThat(overlap.code()).isEqualTo("overlap");
            assertThat(overlap.arguments()).startsWith("3", "4");
            assertThat(overlap.rowId()).isEqualTo("rule_many");
            assertThat(overlap.example()).containsValue("10");
        });
    }

    @Test
    void aTextWithoutAListMayBeAnything() {
        String xml = Shipped.xml("shortage").replaceAll("(?s)<inputValues.*?</inputValues>", "");

        Finding gap = CheckedTable.of(xml).findings().get(0);

        assertThat(gap.code()).isEqualTo("gap");
        assertThat(gap.example()).containsValue(ColumnValues.OTHER);
    }

    @Test
    void aLargeTableIsCheckedInASecondOrTwo() {
        CheckedTable shipped = CheckedTable.shipped("escalation-policy");
        shipped.findings();
        List<Row> rows = new ArrayList<>();
        List<String> roles = shipped.table().inputs().get(0).choices();
        List<String> levels = shipped.table().inputs().get(1).choices();
        Row like = shipped.table().rows().get(0);
        for (int i = 0; rows.size() < 500; i++) {
            String role = roles.get(i % roles.size());
            String level = levels.get(i / roles.size() % levels.size());
            int attempt = 1 + i / (roles.size() * levels.size());
            String last = attempt == 6 || i + 95 >= 500 ? ">= " + attempt : String.valueOf(attempt);
            rows.add(new Row(
                    "rule_" + i,
                    List.of('"' + role + '"', '"' + level + '"', "-", last),
                    like.outputs(),
                    like.description()));
        }
        CheckedTable large = new CheckedTable(shipped.table().withRows(rows));

        long start = System.nanoTime();
        List<Finding> findings = large.findings();
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(findings).extracting(Finding::code).containsExactly("secondTooLarge");
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void saysWhenATableIsTooLargeToGoThrough() {
        int columns = 22;
        List<Column> asked = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            asked.add(new Column("i" + i, "fact" + (char) ('A' + i), "Fakta " + i, "boolean", ""));
            List<String> cells = new ArrayList<>(Collections.nCopies(columns, "-"));
            cells.set(columns - 1, i == columns - 1 ? "false" : "true");
            cells.set(i, i == columns - 1 ? "false" : "true");
            rows.add(new Row("rule_" + i, cells, List.of("1"), "Så mange valg. Plan: SF-5.1."));
        }
        List<String> none = new ArrayList<>(Collections.nCopies(columns, "false"));
        none.set(columns - 1, "true");
        rows.add(new Row("rule_none", none, List.of("1"), "Ingen af dem. Plan: SF-5.1."));
        Column answer = new Column("o", "answer", "Svar", "integer", "");

        RuleTable large = new RuleTable("large", "n", "d", "COLLECT", asked, List.of(answer), rows);

        assertThat(CheckedTable.checks().of(large)).extracting(Finding::code).contains("tooLarge");
    }
}
