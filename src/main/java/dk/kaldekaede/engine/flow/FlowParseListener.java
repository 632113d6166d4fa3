package dk.kaldekaede.engine.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Has every sequence flow of every process recorded when it is taken. */
final class FlowParseListener extends AbstractBpmnParseListener {

    private final TakenFlows flows;

    FlowParseListener(TakenFlows flows) {
        this.flows = flows;
    }

    @Override
    public void parseSequenceFlow(Element flowElement, ScopeImpl scope, TransitionImpl flow) {
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, recorderOf(flow.getId()), 0);
    }

    /**
     * The engine makes nothing of the flows out of an event-based gateway and jumps to the event that happened. Each
     * event there has that one way in, so its start tells which flow was taken.
     */
    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        Map<String, String> flowByTarget = new HashMap<>();
        for (ProcessDefinitionEntity process : processes) {
            flowByTarget.clear();
            root.elements().forEach(element -> collect(element, process, flowByTarget));
            flowByTarget.forEach((target, flow) ->
                    process.findActivity(target).addListener(ExecutionListener.EVENTNAME_START, recorderOf(flow), 0));
        }
    }

    private static void collect(Element element, ProcessDefinitionEntity process, Map<String, String> flowByTarget) {
        if ("sequenceFlow".equals(element.getTagName()) && leavesEventBasedGateway(element, process)) {
            flowByTarget.put(element.attribute("targetRef"), element.attribute("id"));
        }
        element.elements().forEach(inner -> collect(inner, process, flowByTarget));
    }

    private static boolean leavesEventBasedGateway(Element flow, ProcessDefinitionEntity process) {
        ActivityImpl source = process.findActivity(flow.attribute("sourceRef"));
        return source != null && source.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior;
    }

    private ExecutionListener recorderOf(String flowId) {
        return execution -> flows.take(execution, flowId);
    }
}
