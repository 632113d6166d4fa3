package dk.kaldekaede.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;

/** No program text in a model, and no job between deciding to call somebody and being able to escalate. */
final class EngineUseCheck implements Check {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Here message, task and timers are made in one transaction, or a failing job could end the chain in silence. */
    private static final Set<String> ONE_TRANSACTION = Set.of("alert-role", "alert-person");

    @Override
    public List<String> problemsIn(House house) {
        List<String> problems = new ArrayList<>();
        for (Model model : house.models()) {
            model.all(FlowNode.class).forEach(node -> check(model, node, problems));
            model.all(CamundaScript.class)
                    .forEach(script -> problems.add(model.problem(model.process(), "holds a script")));
            model.all(ScriptTask.class).forEach(task -> problems.add(model.problem(task, "is a script")));
            model.all(ConditionExpression.class).stream()
                    .filter(condition -> condition.getLanguage() != null)
                    .forEach(condition -> problems.add(
                            model.problem((FlowElement) condition.getParentElement(), "has a script as condition")));
        }
        return problems;
    }

    private static void check(Model model, FlowNode node, List<String> problems) {
        if (ONE_TRANSACTION.contains(model.id()) && isAsync(node)) {
            problems.add(model.problem(node, "is a job of its own between calling and being able to escalate"));
        }
        for (String way : List.of("class", "expression", "resultVariable")) {
            if (node.getAttributeValueNs(CAMUNDA, way) != null) {
                problems.add(model.problem(node, "uses camunda:" + way + "; name a delegate bean instead"));
            }
        }
    }

    private static boolean isAsync(FlowNode node) {
        boolean loopIsAsync = node instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                && (loop.isCamundaAsyncBefore() || loop.isCamundaAsyncAfter());
        return node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter() || loopIsAsync;
    }
}
