package dk.kaldekaede.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;

/** A table is asked in its pinned version, its one hit becomes variables, and no hit has a careful answer. */
final class RuleTaskCheck implements Check {

    @Override
    public List<String> problemsIn(House house) {
        List<String> problems = new ArrayList<>();
        for (Model model : house.models()) {
            for (BusinessRuleTask task : model.all(BusinessRuleTask.class)) {
                checkBinding(model, task, problems);
                List<Decision> tables = house.decisionsOf(task);
                if (tables.isEmpty()) {
                    problems.add(model.problem(task, "there is no table " + task.getCamundaDecisionRef()));
                }
                tables.forEach(decision -> checkTable(house, model, task, decision, problems));
            }
        }
        return problems;
    }

    private static void checkBinding(Model model, BusinessRuleTask task, List<String> problems) {
        String pinned = pinnedVersion(task.getCamundaDecisionRef());
        if (!"version".equals(task.getCamundaDecisionRefBinding())
                || !pinned.equals(task.getCamundaDecisionRefVersion())) {
            problems.add(model.problem(task, "is not bound to the pinned version " + pinned));
        }
        if (task.getCamundaResultVariable() != null || task.getCamundaMapDecisionResult() != null && mapsResult(task)) {
            problems.add(model.problem(task, "stores the table's result as a Java object"));
        }
        boolean copies = task.getExtensionElements() != null
                && task.getExtensionElements().getChildElementsByType(CamundaExecutionListener.class).stream()
                        .anyMatch(listener -> "end".equals(listener.getCamundaEvent())
                                && "${ruleOutcome}".equals(listener.getCamundaDelegateExpression()));
        if (!copies) {
            problems.add(model.problem(task, "has no end listener ${ruleOutcome}"));
        }
    }

    /** The expression for the pinned version of a table; one whose name goes by a variable is put together first. */
    static String pinnedVersion(String decisionRef) {
        String name = "'" + String.valueOf(decisionRef).replaceAll("\\$\\{(\\w+)}", "'.concat($1)") + "'";
        return "${pinnedRules.versionOf(" + name.replace(")'", ")") + ", activationId)}";
    }

    private static boolean mapsResult(BusinessRuleTask task) {
        return task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "mapDecisionResult") != null;
    }

    private static void checkTable(
            House house, Model model, BusinessRuleTask task, Decision decision, List<String> problems) {
        Set<String> variables = VariableCheck.declared(house, model.id());
        Set<String> inputs = VariableCheck.local(task);
        for (Output output : decision.getModelInstance().getModelElementsByType(Output.class)) {
            String careful = Model.propertiesOf(task).get("whenNoRuleHits." + output.getName());
            if (careful == null) {
                problems.add(model.problem(task, "does not say whenNoRuleHits." + output.getName()));
            } else if (output.getOutputValues() != null
                    && !output.getOutputValues().getTextContent().contains("\"" + careful + "\"")) {
                problems.add(model.problem(task, careful + " is no value of the output " + output.getName()));
            }
            if (!variables.contains(output.getName())) {
                problems.add(model.problem(task, "the output " + output.getName() + " is no declared variable"));
            }
        }
        for (InputExpression input : decision.getModelInstance().getModelElementsByType(InputExpression.class)) {
            for (String name : Expressions.names(input.getText().getTextContent())) {
                if (!variables.contains(name) && !inputs.contains(name)) {
                    problems.add(model.problem(task, "the table's input " + name + " is no declared variable"));
                }
            }
        }
    }
}
