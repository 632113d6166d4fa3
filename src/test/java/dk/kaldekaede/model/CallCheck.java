package dk.kaldekaede.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A called process exists, knows its incident, and is never deleted from outside: stand-down reaches it as a message. */
final class CallCheck implements Check {

    private static final Set<String> BUSINESS_KEY =
            Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");

    @Override
    public List<String> problemsIn(House house) {
        List<String> problems = new ArrayList<>();
        for (Model model : house.models()) {
            for (CallActivity call : model.all(CallActivity.class)) {
                House.calledBy(call).stream()
                        .filter(called -> house.model(called).isEmpty())
                        .forEach(called -> problems.add(model.problem(call, "there is no process " + called)));
                if (!passesBusinessKey(call)) {
                    problems.add(model.problem(call, "does not pass the business key on"));
                }
            }
            model.all(Event.class).forEach(event -> {
                if (deletesCalled(model, event)) {
                    problems.add(model.problem(event, "would delete a called process, and nothing in it would run"));
                }
            });
        }
        return problems;
    }

    private static boolean passesBusinessKey(CallActivity call) {
        return call.getExtensionElements() != null
                && call.getExtensionElements().getChildElementsByType(CamundaIn.class).stream()
                        .anyMatch(in -> BUSINESS_KEY.contains(String.valueOf(in.getCamundaBusinessKey())));
    }

    private static boolean deletesCalled(Model model, Event event) {
        if (event instanceof BoundaryEvent boundary) {
            return boundary.cancelActivity() && !isError(event) && callsWithin(model, boundary.getAttachedTo());
        }
        if (event instanceof StartEvent start && start.getParentElement() instanceof SubProcess within) {
            return within.triggeredByEvent() && start.isInterrupting() && !isError(event) && callsBeside(model, within);
        }
        return !event.getChildElementsByType(TerminateEventDefinition.class).isEmpty()
                && callsUnder(model, event.getParentElement());
    }

    private static boolean isError(Event event) {
        return !event.getChildElementsByType(ErrorEventDefinition.class).isEmpty();
    }

    private static boolean callsWithin(Model model, Activity activity) {
        return activity instanceof CallActivity || callsUnder(model, activity);
    }

    private static boolean callsBeside(Model model, SubProcess eventSubProcess) {
        return model.all(CallActivity.class).stream()
                .anyMatch(call -> !Model.scopesOf(call).contains(eventSubProcess)
                        && isUnder(call, eventSubProcess.getParentElement()));
    }

    private static boolean callsUnder(Model model, ModelElementInstance scope) {
        return model.all(CallActivity.class).stream().anyMatch(call -> isUnder(call, scope));
    }

    private static boolean isUnder(CallActivity call, ModelElementInstance scope) {
        return call.getParentElement().equals(scope) || Model.scopesOf(call).contains(scope);
    }
}
