package dk.kaldekaede.rules.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What a business rule task says of itself in the model: the table it asks, and what to do when that has no answer. */
public final class RuleTask {

    private static final String CAREFUL = "whenNoRuleHits.";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final BusinessRuleTask element;

    /** The task with this element. */
    public RuleTask(BusinessRuleTask element) {
        this.element = element;
    }

    /**
     * The id of the table it asks. One that goes by a variable, such as {@code staffing-${actionPlan}}, is the table of
     * that value.
     *
     * @param variables the variables of the process
     */
    public String decisionKey(Function<String, Object> variables) {
        return VARIABLE.matcher(element.getCamundaDecisionRef())
                .replaceAll(name -> Matcher.quoteReplacement(String.valueOf(variables.apply(name.group(1)))));
    }

    /**
     * The careful value of each output, from the properties {@code whenNoRuleHits.<output>}.
     *
     * @throws IllegalStateException when the task declares none: going on with nothing would be silence
     */
    public Map<String, Object> carefulValues() {
        Map<String, Object> values = new HashMap<>();
        ExtensionElements extensions = element.getExtensionElements();
        if (extensions != null) {
            extensions.getChildElementsByType(CamundaProperties.class).stream()
                    .flatMap(properties -> properties.getCamundaProperties().stream())
                    .filter(property -> property.getCamundaName().startsWith(CAREFUL))
                    .forEach(property -> values.put(outputOf(property), RuleValue.parse(property.getCamundaValue())));
        }
        if (values.isEmpty()) {
            throw new IllegalStateException("%s has no property %s<output>".formatted(element.getId(), CAREFUL));
        }
        return values;
    }

    /**
     * What a table's result gives the process.
     *
     * @return empty when no row hits, or the row leaves an output empty
     */
    public Optional<Map<String, Object>> outputs(DmnDecisionResult result) {
        if (result.isEmpty()
                || leavesOneEmpty(result.getSingleResult(), carefulValues().keySet())) {
            return Optional.empty();
        }
        Map<String, Object> outputs = new LinkedHashMap<>();
        result.getSingleResult().getEntryMap().forEach((output, value) -> outputs.put(output, RuleValue.of(value)));
        return Optional.of(outputs);
    }

    /** The engine leaves an empty cell out of the row altogether; what a cell can not compute is null. */
    private static boolean leavesOneEmpty(DmnDecisionResultEntries row, Set<String> expected) {
        return expected.stream().anyMatch(output -> row.get(output) == null);
    }

    private static String outputOf(CamundaProperty property) {
        return property.getCamundaName().substring(CAREFUL.length());
    }
}
