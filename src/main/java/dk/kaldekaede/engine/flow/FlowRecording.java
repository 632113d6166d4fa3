package dk.kaldekaede.engine.flow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.stereotype.Component;

/** Plugs the recording of sequence flows into the engine. */
@Component
class FlowRecording extends SpringBootProcessEnginePlugin {

    private final TakenFlows flows;

    FlowRecording(TakenFlows flows) {
        this.flows = flows;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new FlowParseListener(flows));
        engine.setCustomPostBPMNParseListeners(listeners);
    }
}
