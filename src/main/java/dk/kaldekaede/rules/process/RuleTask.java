package dk.kaldekaede.rules.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What a business rule task says of itself in the model: the table it asks, and what to do when that has no answer. */
final class RuleTask {

    private static final String CAREFUL = "whenNoRuleHits.";

    private final BusinessRuleTask element;

    RuleTask(BusinessRuleTask element) {
        this.element = element;
    }

    String decisionKey() {
        return element.getCamundaDecisionRef();
    }

    /**
     * The careful value of each output, from the properties {@code whenNoRuleHits.<output>}.
     *
     * @throws IllegalStateException when the task declares none: going on with nothing would be silence
     */
    Map<String, Object> carefulValues() {
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

    private static String outputOf(CamundaProperty property) {
        return property.getCamundaName().substring(CAREFUL.length());
    }
}
