package dk.kaldekaede.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every task that asks a table agrees with the table, goes by the pinned version and says what to do without a hit. */
class RuleTasksTest {

    private static final String CAREFUL = "whenNoRuleHits.";

    static List<BusinessRuleTask> tasks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile())
                                    .getModelElementsByType(BusinessRuleTask.class)
                                    .stream())
                    .toList();
        }
    }

    /** The tables of a task: the one it names, or each that fits where the name goes by a variable. */
    private static List<Table> askedBy(BusinessRuleTask task) {
        String names = task.getCamundaDecisionRef().replaceAll("\\$\\{\\w+}", "[a-z-]+");
        return Table.all().stream().filter(table -> table.file().matches(names)).toList();
    }

    /** A plan that calls people in has a table of its own that says how many, for each kind that it names. */
    @Test
    void everyPlanThatIsStaffedHasItsTableForEachKind() {
        for (Table.Row row : Table.named("call-out-policy").rows()) {
            String plan = row.inputs().get(0).replace("\"", "");
            List<String> kinds = Stream.of(
                            row.outputs().get(0).replace("\"", "").split(","))
                    .filter(kind -> !Set.of("none", "tolke").contains(kind))
                    .map(kind -> '"' + kind + '"')
                    .toList();
            if (!kinds.isEmpty()) {
                assertThat(kindsOf(Table.named("staffing-" + plan), kinds))
                        .as(plan)
                        .containsExactlyInAnyOrderElementsOf(kinds);
            }
        }
    }

    /** The kinds that a table tells apart; one that asks for none tells of the plan's only kind. */
    private static List<String> kindsOf(Table table, List<String> ofThePlan) {
        return table.inputs().stream()
                .filter(input -> input.name().equals("kind"))
                .findFirst()
                .map(input -> List.of(input.allowed().split(",")))
                .orElseGet(() -> ofThePlan.size() == 1 ? ofThePlan : List.of());
    }

    /** The list of an effort's tasks is asked for row by row, how messages are sent by whoever sends them. */
    @Test
    void everyOtherTableIsAskedBySomeProcess() throws IOException {
        assertThat(tasks().stream().flatMap(task -> askedBy(task).stream()).map(Table::file))
                .containsAll(Table.all().stream()
                        .map(Table::file)
                        .filter(table -> !Set.of("effort-tasks", "message-policy", "shortage")
                                .contains(table))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void goesByTheVersionPinnedAtTheStart(BusinessRuleTask task) {
        assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("version");
        assertThat(task.getCamundaDecisionRefVersion())
                .isEqualTo(RuleTaskCheck.pinnedVersion(task.getCamundaDecisionRef()));
        assertThat(task.getCamundaResultVariable()).isNull();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void handsItsOutcomeToTheListener(BusinessRuleTask task) {
        assertThat(task.getExtensionElements().getChildElementsByType(CamundaExecutionListener.class))
                .anySatisfy(listener -> {
                    assertThat(listener.getCamundaEvent()).isEqualTo("end");
                    assertThat(listener.getCamundaDelegateExpression()).isEqualTo("${ruleOutcome}");
                });
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void declaresACarefulAndAllowedValueForEveryOutput(BusinessRuleTask task) {
        Map<String, String> careful =
                task.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> property.getCamundaName().startsWith(CAREFUL))
                        .collect(Collectors.toMap(
                                property -> property.getCamundaName().substring(CAREFUL.length()),
                                CamundaProperty::getCamundaValue));
        assertThat(askedBy(task)).isNotEmpty().extracting(Table::outputs).allSatisfy(outputs -> {
            assertThat(careful.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            outputs.stream().map(Table.Clause::name).toList());
            assertThat(outputs)
                    .filteredOn(output -> !output.allowed().isEmpty())
                    .allSatisfy(
                            output -> assertThat(output.allowed()).contains("\"" + careful.get(output.name()) + "\""));
        });
    }
}
