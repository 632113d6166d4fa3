package dk.kaldekaede.engine.flow;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
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
        String flowId = flow.getId();
        ExecutionListener recorder = execution -> flows.take(execution, flowId);
        ActivityImpl source = flow.getSource();
        if (source.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior) {
            // The engine jumps from an event-based gateway to the event that happened, which has this one way in.
            ((ActivityImpl) flow.getDestination()).addListener(ExecutionListener.EVENTNAME_START, recorder, 0);
        } else {
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, recorder, 0);
        }
    }
}
