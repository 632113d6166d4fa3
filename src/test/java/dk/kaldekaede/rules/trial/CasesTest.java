package dk.kaldekaede.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kaldekaede.rules.check.BoundariesOfTables;
import dk.kaldekaede.rules.check.CheckedTable;
import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.table.Shipped;
import dk.kaldekaede.rules.trial.Cases.Verdict;
import dk.kaldekaede.rules.trial.TableTrial.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table is tried without being in force: one case, named cases, and cases at the boundaries of its cells. */
class CasesTest {

    private static final TableTrial TRIAL = TrialOfTables.trial();
    private static final Map<String, Object> NIGHT =
            Map.of("timeClass", "NIGHT", "centreChiefOnDuty", true, "nurseOnDuty", false);

    private final RuleTable table = Shipped.table("first-link");
    private final Cases cases = new Cases(TRIAL);
    private final CaseGenerator generator = new CaseGenerator(BoundariesOfTables.boundaries());

    static List<String> tables() {
        return Shipped.names();
    }

    @Test
    void saysWhichRowHitsAndWhatItAnswers() {
        Outcome outcome = TRIAL.evaluate(table, NIGHT);

        assertThat(outcome.rowIds()).containsExactly("rule_outsideOfficeHoursChief");
        assertThat(outcome.outputs()).isEqualTo(Map.of("firstLink", "centerchef-css", "otherLink", "sygeplejevagt"));
    }

    @Test
    void saysThatNoRowHitsOrThatSeveralDo() {
        RuleTable gap =
                CheckedTable.shipped("incident-size").with("[2..9]", "[2..8]").table();
        RuleTable overlap =
                CheckedTable.shipped("incident-size").with("[2..9]", "[2..10]").table();

        assertThat(TRIAL.evaluate(gap, Map.of("affectedPeople", 9)).rowIds()).isEmpty();
        assertThat(TRIAL.evaluate(overlap, Map.of("affectedPeople", 10)).rowIds())
                .containsExactly("rule_few", "rule_many");
    }

    @Test
    void aCellThatCanNotBeReadIsSaid() {
        RuleTable broken =
                CheckedTable.shipped("incident-size").with("[2..9]", "[2..").table();

        assertThatThrownBy(() -> TRIAL.evaluate(broken, Map.of("affectedPeople", 9)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void runsNamedCases() {
        NamedCase night = new NamedCase("Centerchefen alene om natten", NIGHT, Map.of("firstLink", "centerchef-css"));

        assertThat(cases.run(
                        table,
                        List.of(
                                night,
                                night.expecting(Map.of("firstLink", "sygeplejevagt")),
                                night.expecting(Map.of()))))
                .extracting(Cases.Run::verdict)
                .containsExactly(Verdict.RIGHT, Verdict.WRONG, Verdict.NOT_STATED);
    }

    @Test
    void casesComeBackAsTheyWereKept() {
        List<NamedCase> kept = generator.boundaries(Shipped.table("time-class"));

        assertThat(Cases.of(Cases.json(kept))).isEqualTo(kept);
        assertThatThrownBy(() -> Cases.of("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cases.of("[null]")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theGeneratedCasesPassEveryRow(String name) {
        RuleTable shipped = Shipped.table(name);
        List<NamedCase> generated = generator.boundaries(shipped);

        Set<String> hit = new HashSet<>();
        cases.run(shipped, generated).forEach(run -> hit.addAll(run.outcome().rowIds()));

        assertThat(hit).hasSameSizeAs(shipped.rows());
        assertThat(generated)
                .doesNotHaveDuplicates()
                .extracting(NamedCase::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void theGeneratedCasesStandAtTheLimits() {
        assertThat(generator.boundaries(Shipped.table("incident-size")))
                .extracting(each -> each.inputs().get("affectedPeople"))
                .contains(-1, 0, 1, 2, 9, 10);
    }

    @Test
    void readsWhatAPersonHasWritten() {
        TypedInputs typed = TypedInputs.of(
                table, Map.of("timeClass", " NIGHT ", "centreChiefOnDuty", "true", "nurseOnDuty", "måske"));

        assertThat(typed.values()).isEqualTo(Map.of("timeClass", "NIGHT", "centreChiefOnDuty", true));
        assertThat(typed.wrong()).containsExactly("nurseOnDuty");
        assertThat(TypedInputs.of(Shipped.table("incident-size"), Map.of("affectedPeople", "12"))
                        .values())
                .containsEntry("affectedPeople", 12);
        assertThat(TypedInputs.of(Shipped.table("incident-size"), Map.of("affectedPeople", "mange"))
                        .wrong())
                .containsExactly("affectedPeople");
    }
}
