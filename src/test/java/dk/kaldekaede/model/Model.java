package dk.kaldekaede.model;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One process model: its file and what is drawn in it. */
record Model(Path file, BpmnModelInstance instance) {

    static Model read(Path file) {
        return new Model(file, Bpmn.readModelFromFile(file.toFile()));
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    String id() {
        return process().getId();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return instance.getModelElementsByType(type);
    }

    /** The scopes an element lies in, innermost first, the process not included. */
    static List<SubProcess> scopesOf(FlowElement element) {
        return Stream.iterate(element.getParentElement(), e -> e != null, ModelElementInstance::getParentElement)
                .filter(SubProcess.class::isInstance)
                .map(SubProcess.class::cast)
                .toList();
    }

    /** The {@code camunda:property} values of an element. */
    static Map<String, String> propertiesOf(BaseElement element) {
        return element.getExtensionElements() == null
                ? Map.of()
                : element.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                        .flatMap(all -> all.getCamundaProperties().stream())
                        .collect(Collectors.toMap(
                                CamundaProperty::getCamundaName,
                                CamundaProperty::getCamundaValue,
                                (a, b) -> a + " " + b));
    }

    /** A problem with an element of this model, in words a person can act on. */
    String problem(BaseElement element, String words) {
        return problem(element.getId(), words);
    }

    String problem(String where, String words) {
        return file.getFileName() + " " + where + ": " + words;
    }
}
