package dk.kaldekaede.readiness.preview.process;

import static dk.kaldekaede.readiness.preview.process.WalkVariables.ROLE;

import dk.kaldekaede.readiness.preview.PreviewChain.Then;
import dk.kaldekaede.rules.RuleTrial;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/**
 * Walks the models of the processes as the engine would run them if nobody answered: the same gateways, called processes
 * and tables, in the same order. What a model does with people is done by {@link SilentPeople}.
 */
final class ChainWalker {

    private static final int MOST_STEPS = 5_000;

    private final Models models;
    private final RuleTrial rules;
    private final SilentPeople people;
    private int steps;

    ChainWalker(Models models, RuleTrial rules, SilentPeople people) {
        this.models = models;
        this.rules = rules;
        this.people = people;
    }

    /** Walks a process until it ends or waits for somebody; what it waits for is what the whole chain then does. */
    Then walk(String processKey, Walk walk) {
        FlowNode node = models.start(processKey);
        while (!(node instanceof EndEvent)) {
            if (++steps > MOST_STEPS) {
                throw new IllegalStateException("The walk through %s does not end".formatted(processKey));
            }
            if (node instanceof UserTask task) {
                return waits(task, walk);
            }
            Optional<Then> waiting = step(node, walk);
            if (waiting.isPresent()) {
                return waiting.get();
            }
            node = Models.after(node, walk);
        }
        return new Then(node.getName(), false, people.now());
    }

    private Then waits(UserTask task, Walk walk) {
        Duration repeats = Duration.parse(String.valueOf(walk.value(Models.repeats(task))));
        return new Then(task.getName(), true, people.now().plus(repeats));
    }

    private Optional<Then> step(FlowNode node, Walk walk) {
        if (node instanceof BusinessRuleTask task) {
            ask(task, walk);
        } else if (node instanceof ServiceTask task) {
            people.does(task.getCamundaDelegateExpression(), walk);
        } else if (node instanceof CallActivity call) {
            return call(call, walk);
        } else if (!(node instanceof StartEvent || node instanceof ExclusiveGateway || node instanceof SubProcess)) {
            throw new IllegalStateException("A preview can not pass " + node.getId());
        }
        return Optional.empty();
    }

    private void ask(BusinessRuleTask task, Walk walk) {
        Map<String, Object> inputs = new HashMap<>(walk.all());
        mapping(task).ifPresent(mapping -> mapping.getCamundaInputParameters()
                .forEach(input -> inputs.put(input.getCamundaName(), walk.value(input.getTextContent()))));
        walk.answered(rules.ask(task, inputs));
    }

    private Optional<Then> call(CallActivity call, Walk walk) {
        Walk called = walk.called(roleExpression(call));
        call.getExtensionElements().getChildElementsByType(CamundaIn.class).stream()
                .filter(in -> in.getCamundaTarget() != null)
                .forEach(in -> called.set(in.getCamundaTarget(), source(in, walk)));
        if (SilentPeople.isPerson(call.getCalledElement())) {
            people.isCalled(called, walk);
        } else {
            people.enters(call.getCalledElement());
            Then then = walk(call.getCalledElement(), called);
            if (then.waits()) {
                return Optional.of(then);
            }
        }
        call.getExtensionElements()
                .getChildElementsByType(CamundaOut.class)
                .forEach(out -> walk.set(out.getCamundaTarget(), source(out, called)));
        mapping(call).ifPresent(mapping -> mapping.getCamundaOutputParameters()
                .forEach(out -> walk.set(out.getCamundaName(), walk.value(out.getTextContent()))));
        return Optional.empty();
    }

    private static Object source(CamundaIn in, Walk walk) {
        return in.getCamundaSource() == null
                ? walk.value(in.getCamundaSourceExpression())
                : walk.get(in.getCamundaSource());
    }

    private static Object source(CamundaOut out, Walk walk) {
        return out.getCamundaSource() == null
                ? walk.value(out.getCamundaSourceExpression())
                : walk.get(out.getCamundaSource());
    }

    private static String roleExpression(CallActivity call) {
        return call.getExtensionElements().getChildElementsByType(CamundaIn.class).stream()
                .filter(in -> ROLE.equals(in.getCamundaTarget()))
                .map(CamundaIn::getCamundaSourceExpression)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Optional<CamundaInputOutput> mapping(BaseElement element) {
        return Optional.ofNullable(element.getExtensionElements())
                .flatMap(extensions -> extensions.getChildElementsByType(CamundaInputOutput.class).stream()
                        .findFirst());
    }
}
