package dk.kaldekaede.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.rules.table.Row;
import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.table.Shipped;
import dk.kaldekaede.rules.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault that a manager can make is found, said in both languages, and pointed at; and nothing else is. */
class TableChecksTest {

    static List<String> tables() {
        return Shipped.names();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void findsNothingInAShippedTable(String name) {
        assertThat(CheckedTable.shipped(name).findings()).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("unreadable", "incident-size", "<text>[2..9]</text>", "<text>[2..</text>"),
                fault("unreadable", "incident-size", "<text>\"FEW\"</text>", "<text>\"FEW</text>"),
                fault("emptyAsked", "first-link", "<text>-</text>", "<text></text>"),
                fault("emptyAnswer", "incident-size", "<text>\"FEW\"</text>", "<text></text>"),
                fault("word", "first-link", "<text>\"OFFICE_HOURS\"</text>", "<text>OFFICE_HOURS</text>"),
                fault("word", "incident-size", "<text>\"FEW\"</text>", "<text>FEW</text>"),
                fault("notPlain", "incident-size", "<text>[2..9]</text>", "<text>? > 1 and ? &lt; 10</text>"),
                fault("notAllowed", "first-link", "<text>\"OFFICE_HOURS\"</text>", "<text>\"LUNCH\"</text>"),
                fault("notAllowed", "incident-size", "<text>\"FEW\"</text>", "<text>\"SEVERAL\"</text>"),
                fault("notAllowed", "time-class", "<text>[22..23]</text>", "<text>[22..24]</text>"),
                fault("computed", "incident-size", "<text>\"FEW\"</text>", "<text>string(affectedPeople)</text>"),
                fault("wantsText", "incident-size", "<text>\"FEW\"</text>", "<text>5</text>"),
                fault("wantsWhole", "interpreters", "<text>0</text>", "<text>\"0\"</text>"),
                fault("wantsWhole", "interpreters", "<text>0</text>", "<text>1.5</text>"),
                fault("wantsTruth", "partners", "<text>true</text>", "<text>\"ja\"</text>"),
                fault(
                        "noDescription",
                        "shortage",
                        "Socialfaglig bistand: planen nævner ingen, der bedes om folk. Plan: SF-6.4.",
                        ""),
                fault("noPlan", "shortage", " Plan: SF-6.4.", ""),
                fault("noType", "incident-size", " typeRef=\"integer\"", ""),
                fault("notSwept", "incident-size", " typeRef=\"integer\"", " typeRef=\"date\""),
                fault("gap", "incident-size", "<text>[2..9]</text>", "<text>[2..8]</text>"),
                fault("overlap", "incident-size", "<text>[2..9]</text>", "<text>[2..10]</text>"),
                fault("never", "time-class", "<text>[22..23]</text>", "<text>[30..31]</text>"),
                fault("noDuration", "decision-deadline", "<text>\"PT8M\"</text>", "<text>\"8 minutter\"</text>"),
                fault("outOfBounds", "decision-deadline", "<text>\"PT8M\"</text>", "<text>\"PT8H\"</text>"),
                fault("outOfBounds", "decision-deadline", "<text>\"PT8M\"</text>", "<text>\"PT8S\"</text>"),
                fault("amount", "message-policy", "<text>30</text>", "<text>0</text>"),
                fault("amount", "interpreters", "<text>0</text>", "<text>12345678901</text>"),
                fault("reminderTooLate", "call-out-policy", "<text>\"PT4M\"</text>", "<text>\"PT10M\"</text>"));
    }

    private static Arguments fault(String code, String table, String piece, String replacement) {
        return Arguments.of(code, table, piece, replacement);
    }

    @ParameterizedTest(name = "{0} in {1}: {3}")
    @MethodSource("faults")
    void finds(String code, String table, String piece, String replacement) {
        List<Finding> findings =
                CheckedTable.shipped(table).with(piece, replacement).findings();

        assertThat(findings).extracting(Finding::code).contains(code);
        assertThat(findings).allSatisfy(finding -> Words.assertSaidInBothLanguages(finding.key(), finding.arguments()));
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals(code) && !code.equals("gap"))
                .allSatisfy(finding ->
                        assertThat(finding.rowId() + finding.columnId()).isNotEqualTo("nullnull"));
    }

    @Test
    void theWorstComesFirst() {
        List<Finding> findings = CheckedTable.shipped("incident-size")
                .with("<text>[2..9]</text>", "<text>[2..8]</text>")
                .with(" Plan: SF-2.6 KS-2.5.", "")
                .findings();

        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.ERROR, Severity.INFO);
    }

    @Test
    void aTableWithoutRowsAnswersNothing() {
        CheckedTable empty = new CheckedTable(Shipped.table("incident-size").withRows(List.of()));

        assertThat(empty.codes()).contains("noRows");
    }

    @Test
    void aRowThatHidesBehindThoseAboveIsFoundWhereTheFirstWins() {
        CheckedTable table = CheckedTable.shipped("incident-size");
        List<Row> rows = new ArrayList<>(table.table().rows());
        rows.add(new Row("rule_last", List.of("[3..4]"), List.of("\"FEW\""), "Hidden. Plan: SF-2.6."));
        var first = new RuleTable(
                "incident-size",
                "n",
                "d",
                "FIRST",
                table.table().inputs(),
                table.table().outputs(),
                rows);

        List<Finding> findings = new CheckedTable(first).findings();

        assertThat(findings).extracting(Finding::code).contains("hidden").doesNotContain("overlap");
        assertThat(findings).extracting(Finding::rowId).contains("rule_last");
    }

    @Test
    void rowsMayOverlapWhereTheyAnswerTheSame() {
        CheckedTable table = CheckedTable.shipped("incident-size");
        List<Row> rows = new ArrayList<>(table.table().rows());
        rows.add(new Row("rule_last", List.of("[3..4]"), List.of("\"FEW\""), "Twice. Plan: SF-2.6."));

        assertThat(new CheckedTable(table.table().withRows(rows)).codes()).contains("overlap");
        assertThat(new CheckedTable(new RuleTable(
                                "incident-size",
                                "n",
                                "d",
                                "ANY",
                                table.table().inputs(),
                                table.table().outputs(),
                                rows))
                        .codes())
                .doesNotContain("overlap");
    }
}
