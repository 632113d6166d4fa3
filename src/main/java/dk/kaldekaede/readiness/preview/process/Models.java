package dk.kaldekaede.readiness.preview.process;

import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The processes as they would be started now: each in its newest version. */
@Component
class Models {

    private final RepositoryService repository;

    Models(RepositoryService repository) {
        this.repository = repository;
    }

    /** The event that a process begins with. */
    FlowNode start(String processKey) {
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
        Process process = repository.getBpmnModelInstance(newest.getId()).getModelElementById(processKey);
        return process.getChildElementsByType(StartEvent.class).iterator().next();
    }

    /**
     * Where a process goes on from an element.
     *
     * @throws IllegalStateException when that is not one way alone
     */
    static FlowNode after(FlowNode node, Walk walk) {
        Collection<SequenceFlow> flows = node.getOutgoing();
        if (node instanceof ExclusiveGateway gateway) {
            return flows.stream()
                    .filter(flow -> flow.getConditionExpression() != null)
                    .filter(flow -> walk.holds(flow.getConditionExpression().getTextContent()))
                    .findFirst()
                    .or(() -> Optional.ofNullable(gateway.getDefault()))
                    .or(() -> flows.size() == 1 ? flows.stream().findFirst() : Optional.empty())
                    .orElseThrow(() -> new IllegalStateException(node.getId() + " has no way to go on"))
                    .getTarget();
        }
        if (flows.size() != 1) {
            throw new IllegalStateException(node.getId() + " does not go on in one way");
        }
        return flows.iterator().next().getTarget();
    }

    /** After how long a task that nobody does has the calls begin again, as the model writes it. */
    static String repeats(UserTask task) {
        return task.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(task))
                .flatMap(event -> event.getEventDefinitions().stream())
                .flatMap(event -> event.getChildElementsByType(TimeDuration.class).stream())
                .map(TimeDuration::getTextContent)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(task.getId() + " would wait for ever"));
    }
}
