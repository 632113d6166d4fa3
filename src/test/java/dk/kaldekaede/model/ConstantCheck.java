package dk.kaldekaede.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;

/**
 * What Java and a model both name is the same word in both: every constant of {@code <ProcessName>Process} stands in the
 * model, and every message that a model waits for has its constant, since only Java can send it.
 */
final class ConstantCheck implements Check {

    /** Beside {@code KEY} and element ids, a constant begins with one of these and has the value of such a thing. */
    private static final List<String> PREFIXES =
            List.of("MESSAGE_", "ERROR_", "DECISION_", "FORM_", "GROUP_", "CALLED_");

    @Override
    public List<String> problemsIn(House house) {
        List<String> problems = new ArrayList<>();
        for (Model model : house.models()) {
            Optional<Map<String, String>> constants = house.code().constantsOf(model.id());
            if (constants.isEmpty()) {
                problems.add(
                        model.problem(model.process(), "there is no class " + Code.className(model.id()) + "Process"));
            } else {
                constants.get().forEach((name, value) -> checkConstant(model, name, value, problems));
                checkModel(model, constants.get(), problems);
            }
        }
        return problems;
    }

    private static void checkConstant(Model model, String name, String value, List<String> problems) {
        if (name.equals("KEY")) {
            require(value.equals(model.id()), model, name, value, problems);
        } else if (PREFIXES.stream().anyMatch(name::startsWith)) {
            require(valuesOf(model, name).contains(value), model, name, value, problems);
        } else {
            require(elementIds(model).contains(value) && name.equals(upperSnake(value)), model, name, value, problems);
        }
    }

    private static void require(boolean holds, Model model, String name, String value, List<String> problems) {
        if (!holds) {
            problems.add(
                    model.problem(model.process(), "the constant " + name + " = " + value + " is not in the model"));
        }
    }

    private static void checkModel(Model model, Map<String, String> constants, List<String> problems) {
        if (!constants.containsKey("KEY")) {
            problems.add(model.problem(model.process(), "Java has no constant KEY"));
        }
        messages(model).stream()
                .filter(message -> !constants.containsValue(message))
                .forEach(message -> problems.add(model.problem(message, "Java has no constant for the message")));
    }

    private static Collection<String> valuesOf(Model model, String constant) {
        return switch (constant.substring(0, constant.indexOf('_') + 1)) {
            case "MESSAGE_" -> messages(model);
            case "ERROR_" -> errors(model);
            case "DECISION_" ->
                model.all(BusinessRuleTask.class).stream()
                        .map(BusinessRuleTask::getCamundaDecisionRef)
                        .collect(Collectors.toSet());
            case "FORM_" -> attributes(model, "formRef");
            case "GROUP_" -> attributes(model, "candidateGroups");
            default -> attributes(model, "calledElement");
        };
    }

    private static Set<String> attributes(Model model, String name) {
        return model.all(FlowElement.class).stream()
                .map(element -> Optional.ofNullable(
                                element.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", name))
                        .orElse(element.getAttributeValue(name)))
                .filter(value -> value != null)
                .flatMap(value -> List.of(value.split(",\\s*")).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> messages(Model model) {
        return model.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet());
    }

    private static Set<String> errors(Model model) {
        return model.all(Error.class).stream().map(Error::getErrorCode).collect(Collectors.toSet());
    }

    private static Set<String> elementIds(Model model) {
        return model.all(FlowElement.class).stream().map(FlowElement::getId).collect(Collectors.toSet());
    }

    static String upperSnake(String id) {
        return id.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
