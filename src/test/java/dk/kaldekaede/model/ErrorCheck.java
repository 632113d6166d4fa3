package dk.kaldekaede.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Every error that a model or Java throws is caught, in its own process or by each of its callers. */
final class ErrorCheck implements Check {

    @Override
    public List<String> problemsIn(House house) {
        List<String> problems = new ArrayList<>();
        for (Model model : house.models()) {
            for (EndEvent end : model.all(EndEvent.class)) {
                for (String code : codes(end.getEventDefinitions())) {
                    if (!caughtAround(model, end, code) && !caughtByAllCallers(house, model, code, new HashSet<>())) {
                        problems.add(model.problem(end, "nobody catches the error " + code));
                    }
                }
            }
            for (String code : codesInJava(house, model)) {
                if (!caughtAnywhere(model, code) && !caughtByAllCallers(house, model, code, new HashSet<>())) {
                    problems.add(
                            model.problem(model.process(), "nobody catches the error " + code + " that Java names"));
                }
            }
        }
        return problems;
    }

    private static Set<String> codesInJava(House house, Model model) {
        Set<String> codes = new LinkedHashSet<>();
        house.code().constantsOf(model.id()).orElse(Map.of()).forEach((name, value) -> {
            if (name.startsWith("ERROR_")) {
                codes.add(value);
            }
        });
        return codes;
    }

    private static boolean caughtAnywhere(Model model, String code) {
        return model.all(CatchEvent.class).stream().anyMatch(event -> catches(event, code));
    }

    private static boolean caughtAround(Model model, FlowNode thrower, String code) {
        List<SubProcess> scopes = Model.scopesOf(thrower);
        boolean atBorder = model.all(BoundaryEvent.class).stream()
                .anyMatch(event -> scopes.contains(event.getAttachedTo()) && catches(event, code));
        boolean inEventSubProcess = model.all(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof SubProcess within
                        && within.triggeredByEvent()
                        && !scopes.contains(within)
                        && (within.getParentElement().equals(model.process())
                                || scopes.contains(within.getParentElement())))
                .anyMatch(start -> catches(start, code));
        return atBorder || inEventSubProcess;
    }

    private static boolean caughtByAllCallers(House house, Model model, String code, Set<String> seen) {
        Map<CallActivity, Model> calls = house.callsOf(model.id());
        return seen.add(model.id())
                && !calls.isEmpty()
                && calls.entrySet().stream()
                        .allMatch(call -> caughtAtCall(call.getValue(), call.getKey(), code)
                                || caughtByAllCallers(house, call.getValue(), code, seen));
    }

    private static boolean caughtAtCall(Model caller, CallActivity call, String code) {
        return caller.all(BoundaryEvent.class).stream()
                        .anyMatch(event -> event.getAttachedTo().equals(call) && catches(event, code))
                || caughtAround(caller, call, code);
    }

    private static boolean catches(CatchEvent event, String code) {
        return event.getEventDefinitions().stream()
                .filter(ErrorEventDefinition.class::isInstance)
                .map(ErrorEventDefinition.class::cast)
                .anyMatch(definition -> definition.getError() == null
                        || code.equals(definition.getError().getErrorCode()));
    }

    private static List<String> codes(Collection<EventDefinition> definitions) {
        return definitions.stream()
                .filter(ErrorEventDefinition.class::isInstance)
                .map(ErrorEventDefinition.class::cast)
                .map(definition -> definition.getError() == null
                        ? "without a code"
                        : definition.getError().getErrorCode())
                .toList();
    }
}
