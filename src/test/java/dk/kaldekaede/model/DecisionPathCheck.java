package dk.kaldekaede.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A fork has a way out whatever the values are, and "Nej" never leads where the condition says yes. */
final class DecisionPathCheck implements Check {

    private static final Pattern NEGATION =
            Pattern.compile("!|\\bnot\\b|\\bfalse\\b|\\bempty\\b|\\bne\\b|'NO'|'NOTHING'|'none'");

    @Override
    public List<String> problemsIn(House house) {
        List<String> problems = new ArrayList<>();
        for (Model model : house.models()) {
            for (Gateway gateway : model.all(Gateway.class)) {
                if (decides(gateway)) {
                    checkFork(model, gateway, problems);
                }
            }
            for (SequenceFlow flow : model.all(SequenceFlow.class)) {
                if (condition(flow) != null && !decides(flow.getSource())) {
                    problems.add(model.problem(flow, "has a condition but leaves no deciding gateway"));
                }
            }
        }
        return problems;
    }

    private static boolean decides(FlowNode node) {
        return (node instanceof ExclusiveGateway || node instanceof InclusiveGateway)
                && node.getOutgoing().size() > 1;
    }

    private static void checkFork(Model model, Gateway fork, List<String> problems) {
        SequenceFlow otherwise = defaultOf(fork);
        Map<String, SequenceFlow> seen = new HashMap<>();
        for (SequenceFlow flow : fork.getOutgoing()) {
            String condition = condition(flow);
            if (flow.equals(otherwise) && condition != null) {
                problems.add(model.problem(flow, "is the default flow and has a condition"));
            }
            if (!flow.equals(otherwise) && condition == null) {
                problems.add(model.problem(flow, "has neither a condition nor is it the default"));
            }
            if (condition != null && seen.put(condition, flow) != null) {
                problems.add(model.problem(flow, "has the same condition as another way out"));
            }
            if (condition != null
                    && "Nej".equals(flow.getName())
                    && !NEGATION.matcher(condition).find()) {
                problems.add(model.problem(flow, "is called \"Nej\" but its condition says yes"));
            }
        }
        if (otherwise == null && !areComplements(fork.getOutgoing())) {
            problems.add(model.problem(fork, "has no default flow and its conditions leave a gap"));
        }
    }

    private static SequenceFlow defaultOf(Gateway fork) {
        return fork instanceof ExclusiveGateway exclusive
                ? exclusive.getDefault()
                : ((InclusiveGateway) fork).getDefault();
    }

    private static boolean areComplements(Collection<SequenceFlow> flows) {
        List<String> conditions = flows.stream()
                .map(DecisionPathCheck::condition)
                .filter(Objects::nonNull)
                .toList();
        return conditions.size() == 2
                && flows.size() == 2
                && (isNot(conditions.get(0), conditions.get(1)) || isNot(conditions.get(1), conditions.get(0)));
    }

    private static boolean isNot(String one, String other) {
        String inner = inner(one);
        return List.of("!" + inner, "!(" + inner + ")", "not " + inner, "not(" + inner + ")")
                .contains(inner(other));
    }

    private static String inner(String condition) {
        return condition.replaceAll("^[$#]\\{\\s*|\\s*}$", "");
    }

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? null
                : flow.getConditionExpression().getTextContent().trim();
    }
}
