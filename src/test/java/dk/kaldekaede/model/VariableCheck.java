package dk.kaldekaede.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;

/** The variables of a process are declared once, in its accessor, and each of them is used. */
final class VariableCheck implements Check {

    @Override
    public List<String> problemsIn(House house) {
        List<String> problems = new ArrayList<>();
        for (Model model : house.models()) {
            if (house.code().variablesOf(model.id()).isEmpty()) {
                problems.add(model.problem(
                        model.process(), "there is no " + house.code().accessorOf(model.id())));
                continue;
            }
            model.all(CallActivity.class).forEach(call -> checkMappings(house, model, call, problems));
            checkForms(house, model, problems);
            checkUsed(house, model, problems);
        }
        return problems;
    }

    static Set<String> declared(House house, String processId) {
        return new HashSet<>(
                house.code().variablesOf(processId).orElse(Map.of()).values());
    }

    /** Names that exist only within one element: its input parameters. */
    static Set<String> local(BaseElement element) {
        return element.getExtensionElements() == null
                ? Set.of()
                : element.getExtensionElements().getChildElementsByType(CamundaInputOutput.class).stream()
                        .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                        .map(CamundaInputParameter::getCamundaName)
                        .collect(Collectors.toSet());
    }

    /** Names that exist only within some element of a model: input parameters and what a loop goes through. */
    static Set<String> local(Model model) {
        Set<String> names = new HashSet<>();
        model.all(CamundaInputParameter.class).forEach(parameter -> names.add(parameter.getCamundaName()));
        model.all(MultiInstanceLoopCharacteristics.class).forEach(loop -> names.add(loop.getCamundaElementVariable()));
        return names;
    }

    /** Variables of called processes that are read when such a process ends, in what it hands back. */
    static Set<String> readInCalled(House house, Model model) {
        Set<String> names = new HashSet<>();
        model.all(CallActivity.class).stream()
                .filter(call -> call.getExtensionElements() != null)
                .forEach(call -> call.getExtensionElements().getChildElementsByType(CamundaOut.class).stream()
                        .flatMap(out -> Expressions.namesIn(out.getCamundaSourceExpression()).stream())
                        .filter(name -> House.calledBy(call).stream()
                                .allMatch(called -> declared(house, called).contains(name)))
                        .forEach(names::add));
        return names;
    }

    private static void checkMappings(House house, Model model, CallActivity call, List<String> problems) {
        Set<String> own = declared(house, model.id());
        if (call.getExtensionElements() == null) {
            return;
        }
        for (String called : House.calledBy(call)) {
            Set<String> theirs = declared(house, called);
            for (CamundaIn in : call.getExtensionElements().getChildElementsByType(CamundaIn.class)) {
                if (in.getCamundaVariables() != null) {
                    problems.add(model.problem(call, "passes all variables on; name those that are needed"));
                }
                require(in.getCamundaSource(), own, model, call, problems);
                require(in.getCamundaTarget(), theirs, model, call, problems);
            }
            for (CamundaOut out : call.getExtensionElements().getChildElementsByType(CamundaOut.class)) {
                require(out.getCamundaSource(), theirs, model, call, problems);
                require(out.getCamundaTarget(), own, model, call, problems);
            }
        }
    }

    private static void require(
            String name, Set<String> declared, Model model, CallActivity call, List<String> problems) {
        String problem = model.problem(call, "maps " + name + ", which is no declared variable");
        if (name != null && !declared.contains(name) && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private static void checkForms(House house, Model model, List<String> problems) {
        Set<String> own = declared(house, model.id());
        formRefs(model).forEach(ref -> house.form(ref).ifPresent(form -> form.keys().stream()
                .filter(key -> !own.contains(key) && !Form.FREE_TEXT.contains(key))
                .forEach(key -> problems.add(model.problem(ref, "the field " + key + " is no declared variable")))));
    }

    private static void checkUsed(House house, Model model, List<String> problems) {
        String accessor = house.code().accessorOf(model.id());
        Set<String> used = house.models().stream()
                .filter(each -> house.code().accessorOf(each.id()).equals(accessor))
                .flatMap(each -> usedIn(house, each).stream())
                .collect(Collectors.toSet());
        house.code().variablesOf(model.id()).orElse(Map.of()).forEach((constant, name) -> {
            if (!used.contains(name) && !house.isWrittenAndRead(accessor, constant)) {
                problems.add(model.problem(model.process(), "nobody uses the declared variable " + name));
            }
        });
    }

    private static Set<String> usedIn(House house, Model model) {
        Set<String> used = new HashSet<>(Expressions.names(model));
        model.all(CamundaIn.class).forEach(in -> used.add(in.getCamundaSource()));
        model.all(CamundaOut.class).forEach(out -> used.add(out.getCamundaTarget()));
        model.all(CamundaInputParameter.class).forEach(in -> used.add(in.getCamundaName()));
        house.callsOf(model.id()).keySet().forEach(call -> {
            call.getExtensionElements()
                    .getChildElementsByType(CamundaIn.class)
                    .forEach(in -> used.add(in.getCamundaTarget()));
            call.getExtensionElements()
                    .getChildElementsByType(CamundaOut.class)
                    .forEach(out -> used.add(out.getCamundaSource()));
        });
        model.all(BusinessRuleTask.class)
                .forEach(task -> house.decisionsOf(task).forEach(table -> {
                    table.getModelInstance()
                            .getModelElementsByType(Output.class)
                            .forEach(o -> used.add(o.getName()));
                    table.getModelInstance()
                            .getModelElementsByType(InputExpression.class)
                            .forEach(i ->
                                    used.addAll(Expressions.names(i.getText().getTextContent())));
                }));
        formRefs(model).forEach(ref -> house.form(ref).ifPresent(form -> {
            used.addAll(form.keys());
            used.addAll(form.shown());
        }));
        return used;
    }

    private static List<String> formRefs(Model model) {
        List<String> refs = new ArrayList<>();
        model.all(UserTask.class).forEach(task -> refs.add(String.valueOf(task.getCamundaFormRef())));
        model.all(StartEvent.class).forEach(start -> refs.add(String.valueOf(start.getCamundaFormRef())));
        return refs;
    }
}
