package dk.kaldekaede.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.rules.check.CheckedTable;
import dk.kaldekaede.rules.check.Finding;
import dk.kaldekaede.rules.check.Severity;
import dk.kaldekaede.rules.table.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every role that a table names is in the roster and has people, or the manager is told. */
class NamedRolesTest {

    private static final Set<String> KNOWN = new HashSet<>(
            CheckedTable.shipped("escalation-policy").table().inputs().get(0).choices());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-link",
                "effort-leadership",
                "partners",
                "shortage",
                "call-out-policy",
                "escalation-policy",
                "staffing-social-work",
                "place"
            })
    void theShippedTablesNameRolesThereAre(String table) {
        assertThat(findings(CheckedTable.shipped(table), Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "first-link, centerchef-css, output_firstLink",
        "effort-leadership, centerchef-bur, output_leaderRole",
        "partners, ydelsescentret, output_role",
        "shortage, amk, output_askedRole",
        "escalation-policy, sygeplejevagt, input_role"
    })
    void findsARoleThereIsNot(String table, String role, String column) {
        CheckedTable shipped = CheckedTable.shipped(table);
        Set<String> known = new HashSet<>(KNOWN);
        known.remove(role);

        List<Finding> findings = new NamedRoles(known, any -> true).findings(shipped.table());

        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("roleUnknown");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.arguments()).containsExactly(role);
            Words.assertSaidInBothLanguages(finding.key(), finding.arguments());
        });
        assertThat(findings).extracting(Finding::columnId).contains(column);
    }

    @Test
    void saysWhichRoleNobodyCanBeCalledIn() {
        List<Finding> findings = findings(CheckedTable.shipped("shortage"), Set.of("amk"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("roleEmpty");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            Words.assertSaidInBothLanguages(finding.key(), finding.arguments());
        });
    }

    @Test
    void aChainWithoutAnybodyToCallIsAnError() {
        List<Finding> findings =
                findings(CheckedTable.shipped("first-link"), Set.of("centerchef-css", "sygeplejevagt"));

        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .hasSize(6)
                .allSatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo("chainEmpty");
                    Words.assertSaidInBothLanguages(finding.key(), finding.arguments());
                });
    }

    @Test
    void oneOfTheTwoLinksIsEnough() {
        assertThat(findings(CheckedTable.shipped("first-link"), Set.of("centerchef-css")))
                .extracting(Finding::severity)
                .containsOnly(Severity.WARNING);
    }

    private static List<Finding> findings(CheckedTable table, Set<String> empty) {
        return new NamedRoles(KNOWN, role -> !empty.contains(role)).findings(table.table());
    }
}
