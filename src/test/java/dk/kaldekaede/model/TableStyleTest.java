package dk.kaldekaede.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules of a table: what makes it readable to a manager and safe for the engine. */
class TableStyleTest {

    private static final Pattern PLAN_RULE = Pattern.compile("\\b[A-Z]{2}-\\d+(\\.\\d+)?");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    private static final Set<String> DURATIONS = Set.of(
            "decideWithin",
            "repeatAfter",
            "acknowledgeWithin",
            "contactWithin",
            "remindEvery",
            "lookEvery",
            "waitForLeader",
            "arriveWithin",
            "lateTolerance",
            "longestOut",
            "reliefAhead",
            "rest",
            "homeWithin",
            "bundleWithin");

    /** What people read as it stands: a reason, the name of a task. */
    private static final Set<String> SHOWN = Set.of("reason", "task");

    static List<Table> tables() {
        return Table.all();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isNamedAsItsFileAndHasOneDecisionWithTimeToLive(Table table) {
        Decision decision = table.decision();

        assertThat(table.decisions()).isEqualTo(1);
        assertThat(decision.getId()).isEqualTo(table.file()).matches("[a-z]+(-[a-z]+)*");
        assertThat(decision.getName()).matches("\\p{Lu}.*\\?");
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isModelledAsDmn13WithADrawingInPlainFeel(Table table) {
        assertThat(table.xml())
                .contains("https://www.omg.org/spec/DMN/20191111/MODEL/")
                .contains("dmnElementRef=\"" + table.file() + "\"")
                .doesNotContain("expressionLanguage");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void allowsOneHitOnly(Table table) {
        assertThat(((DecisionTable) table.decision().getExpression()).getHitPolicy())
                .isEqualTo(HitPolicy.UNIQUE);
        assertThat(table.xml()).contains("hitPolicy=\"UNIQUE\"");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnHasADanishLabelAnEnglishNameAndAType(Table table) {
        assertThat(Stream.concat(table.inputs().stream(), table.outputs().stream()))
                .allSatisfy(column -> {
                    assertThat(column.name()).matches("[a-z]+([A-Z][a-z]+)*");
                    assertThat(column.label()).isNotBlank().isNotEqualTo(column.name());
                    assertThat(column.type()).isIn("string", "boolean", "integer");
                });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTextThatIsAskedListsItsValues(Table table) {
        assertThat(table.inputs())
                .filteredOn(column -> column.type().equals("string"))
                .allSatisfy(column -> assertThat(literals(column.allowed())).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCellIsFilledWithListedValues(Table table) {
        for (Table.Row row : table.rows()) {
            assertCells(row, row.inputs(), table.inputs());
            assertCells(row, row.outputs(), table.outputs());
        }
    }

    private static void assertCells(Table.Row row, List<String> cells, List<Table.Clause> columns) {
        for (int i = 0; i < columns.size(); i++) {
            assertThat(cells.get(i))
                    .as("%s, %s", row.id(), columns.get(i).name())
                    .isNotBlank();
            Set<String> allowed = literals(columns.get(i).allowed());
            if (!allowed.isEmpty()) {
                assertThat(allowed).as(row.id()).containsAll(literals(cells.get(i)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyOutputOfTextListsItsValuesOrIsATimeOrIsShownAsItStands(Table table) {
        assertThat(table.outputs())
                .filteredOn(column -> column.type().equals("string"))
                .filteredOn(column -> !DURATIONS.contains(column.name()) && !SHOWN.contains(column.name()))
                .allSatisfy(column -> assertThat(literals(column.allowed())).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTimeIsAPositiveDuration(Table table) {
        for (int i = 0; i < table.outputs().size(); i++) {
            int column = i;
            if (DURATIONS.contains(table.outputs().get(i).name())) {
                assertThat(table.rows()).allSatisfy(row -> {
                    String cell = row.outputs().get(column).replace("\"", "");
                    if (!isNone(table, column, cell)) {
                        assertThat(Duration.parse(cell)).isPositive();
                    }
                });
            }
        }
    }

    /** Messages need not gather at all; every other time must be one. */
    private static boolean isNone(Table table, int column, String cell) {
        return table.outputs().get(column).name().equals("bundleWithin") && cell.equals("none");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowSaysWhyAndWhichRuleOfThePlansItServes(Table table) {
        Set<String> known = House.planRules();
        for (Table.Row row : table.rows()) {
            assertThat(row.id()).matches("rule_[a-z]+([A-Z][a-z]+)*");
            assertThat(row.description()).as(row.id()).matches("\\p{Lu}.{20,}\\. Plan: [A-Z].*\\.");
            List<String> named = PLAN_RULE
                    .matcher(row.description())
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(named).as(row.id()).isNotEmpty().isSubsetOf(known);
        }
    }

    private static Set<String> literals(String text) {
        return LITERAL.matcher(text).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
    }
}
