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

    /** The list of an effort's tasks is asked for row by row, how messages are sent by whoever sends them. */
    @Test
    void everyOtherTableIsAskedBySomeProcess() throws IOException {
        assertThat(tasks().stream().map(BusinessRuleTask::getCamundaDecisionRef))
                .containsAll(Table.all().stream()
                        .map(Table::file)
                        .filter(table ->
                                !Set.of("effort-tasks", "message-policy").contains(table))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void goesByTheVersionPinnedAtTheStart(BusinessRuleTask task) {
        assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("version");
        assertThat(task.getCamundaDecisionRefVersion())
                .isEqualTo("${pinnedRules.versionOf('%s', activationId)}".formatted(task.getCamundaDecisionRef()));
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
        List<Table.Clause> outputs = Table.named(task.getCamundaDecisionRef()).outputs();

        assertThat(careful.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        outputs.stream().map(Table.Clause::name).toList());
        assertThat(outputs)
                .filteredOn(output -> !output.allowed().isEmpty())
                .allSatisfy(output -> assertThat(output.allowed()).contains("\"" + careful.get(output.name()) + "\""));
    }
}
