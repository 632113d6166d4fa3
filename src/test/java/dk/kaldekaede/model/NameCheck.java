package dk.kaldekaede.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A duty officer reads every name, a programmer every id: both follow one pattern. */
final class NameCheck implements Check {

    /** Element kinds a model may use, and how their ids begin. What is not here is not drawn in this house. */
    private static final Map<String, Class<? extends FlowElement>> KINDS = Map.ofEntries(
            Map.entry("startEvent", StartEvent.class),
            Map.entry("endEvent", EndEvent.class),
            Map.entry("boundaryEvent", BoundaryEvent.class),
            Map.entry("intermediateCatchEvent", IntermediateCatchEvent.class),
            Map.entry("intermediateThrowEvent", IntermediateThrowEvent.class),
            Map.entry("userTask", UserTask.class),
            Map.entry("serviceTask", ServiceTask.class),
            Map.entry("sendTask", SendTask.class),
            Map.entry("receiveTask", ReceiveTask.class),
            Map.entry("businessRuleTask", BusinessRuleTask.class),
            Map.entry("callActivity", CallActivity.class),
            Map.entry("subProcess", SubProcess.class),
            Map.entry("exclusiveGateway", ExclusiveGateway.class),
            Map.entry("inclusiveGateway", InclusiveGateway.class),
            Map.entry("parallelGateway", ParallelGateway.class),
            Map.entry("eventBasedGateway", EventBasedGateway.class),
            Map.entry("sequenceFlow", SequenceFlow.class));

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");

    /** Names that keep their capitals within a sentence. */
    private static final Pattern PROPER_NAMES = Pattern.compile("Handicap & Psykiatrichef\\w*|Tværgående Kriseledelse"
            + "|Center for [A-ZÆØÅ]\\w+( og [A-ZÆØÅ]\\w+)?|Social Vejledning|Social og Sundhed|Den Sociale Døgnvagt"
            + "|Region Hovedstaden|Beredskab Øst|Vestegnens Politi|Ydelsescentret|Sygeplejevagt\\w*|Ejendomme"
            + "|Børne- og Ungerådgivningen|[A-ZÆØÅ]{2,}\\S*");

    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(the|and|of|with|is|alert|task|role|called)\\b");

    @Override
    public List<String> problemsIn(House house) {
        List<String> problems = new ArrayList<>();
        for (Model model : house.models()) {
            String name = model.process().getName();
            if (name == null || !isDanishSentence(name)) {
                problems.add(model.problem(model.process(), "the process has no Danish name in sentence case"));
            }
            model.all(FlowElement.class).forEach(element -> check(model, element, problems));
        }
        return problems;
    }

    private static void check(Model model, FlowElement element, List<String> problems) {
        if (!hasIdOfItsKind(element)) {
            problems.add(model.problem(element, "the id is not kind_camelCase of a kind this house draws"));
        }
        boolean named = element.getName() != null && !element.getName().isBlank();
        if (!named && needsName(element)) {
            problems.add(model.problem(element, "has no name"));
        }
        if (named && !isDanishSentence(element.getName())) {
            problems.add(model.problem(element, "\"" + element.getName() + "\" is no Danish name in sentence case"));
        }
        if (named && element instanceof Gateway && !element.getName().endsWith("?")) {
            problems.add(model.problem(element, "a gateway's name is a question"));
        }
    }

    private static boolean hasIdOfItsKind(FlowElement element) {
        String[] parts = element.getId().split("_", 2);
        Class<? extends FlowElement> kind = KINDS.get(parts[0]);
        return parts.length == 2
                && kind != null
                && kind.isInstance(element)
                && element.getElementType().getTypeName().equals(parts[0])
                && CAMEL_CASE.matcher(parts[1]).matches();
    }

    private static boolean needsName(FlowElement element) {
        return element instanceof Activity
                || element instanceof Event
                || element instanceof Gateway gateway && asks(gateway)
                || element instanceof SequenceFlow flow && flow.getSource() instanceof Gateway gateway && asks(gateway);
    }

    private static boolean asks(Gateway gateway) {
        boolean decides = gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway;
        return decides && gateway.getOutgoing().size() > 1;
    }

    static boolean isDanishSentence(String name) {
        char first = name.charAt(0);
        List<String> rest = Arrays.stream(
                        PROPER_NAMES.matcher(name).replaceAll("navn").trim().split("\\s+"))
                .skip(1)
                .filter(word -> word.length() > 2)
                .toList();
        boolean titleCase = !rest.isEmpty() && rest.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)));
        return (Character.isUpperCase(first) || Character.isDigit(first))
                && !titleCase
                && !ENGLISH.matcher(name).find();
    }
}
