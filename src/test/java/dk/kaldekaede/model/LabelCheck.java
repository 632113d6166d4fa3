package dk.kaldekaede.model;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Every label has its own room: on no line, on no shape, on no other label, and large enough for its words. */
final class LabelCheck implements Check {

    /** The viewer writes labels beside a shape in a font of 11 pixels and breaks them at the label's width. */
    private static final double LABEL_LETTER = 4.8;

    private static final double NARROWEST_LETTER = 4;
    private static final double TASK_LETTER = 5.8;
    private static final int LINE_HEIGHT = 14;
    private static final int TASK_LINES = 5;

    @Override
    public List<String> problemsIn(House house) {
        List<String> problems = new ArrayList<>();
        for (Model model : house.models()) {
            Diagram diagram = Diagram.of(model);
            for (FlowElement element : model.all(FlowElement.class)) {
                if (element.getName() != null && !element.getName().isBlank()) {
                    checkRoom(model, diagram, element, problems);
                }
            }
            diagram.labels().forEach((id, label) -> checkApart(model, diagram, id, label, problems));
        }
        return problems;
    }

    private static void checkRoom(Model model, Diagram diagram, FlowElement element, List<String> problems) {
        if (element instanceof Activity && !(element instanceof SubProcess)) {
            Rectangle2D shape = diagram.shapes().get(element.getId());
            if (shape != null && lines(element.getName(), shape.getWidth() - 10, TASK_LETTER) > TASK_LINES) {
                problems.add(model.problem(element, "has a name too long for its shape"));
            }
        } else if (element instanceof Event || element instanceof Gateway || element instanceof SequenceFlow) {
            Rectangle2D label = diagram.labels().get(element.getId());
            if (label == null) {
                problems.add(model.problem(element, "has a name but no place for its label"));
            } else if (label.getHeight() < lines(element.getName(), label.getWidth(), LABEL_LETTER) * LINE_HEIGHT - 2) {
                problems.add(model.problem(element, "has a label too low for its words"));
            } else if (label.getWidth() < longestWord(element.getName())) {
                problems.add(model.problem(element, "has a label too narrow for its words"));
            }
        }
    }

    private static void checkApart(Model model, Diagram diagram, String id, Rectangle2D label, List<String> problems) {
        Rectangle2D text = Diagram.within(label, 1);
        for (Map.Entry<String, List<Line2D>> edge : diagram.edges().entrySet()) {
            if (edge.getValue().stream().anyMatch(text::intersectsLine)) {
                problems.add(model.problem(id, "has its label on the line " + edge.getKey()));
            }
        }
        for (FlowNode node : model.all(FlowNode.class)) {
            Rectangle2D shape = diagram.shapes().get(node.getId());
            boolean within = node instanceof SubProcess && shape != null && shape.contains(label);
            if (shape != null && !within && Diagram.within(shape, 1).intersects(text)) {
                problems.add(model.problem(id, "has its label on " + node.getId()));
            }
        }
        diagram.labels().forEach((other, room) -> {
            if (id.compareTo(other) < 0 && Diagram.within(room, 1).intersects(text)) {
                problems.add(model.problem(id, "has its label on the label of " + other));
            }
        });
    }

    private static int lines(String name, double width, double letter) {
        return wrapped(name, width, letter).size();
    }

    private static double longestWord(String name) {
        return wrapped(name, 0, LABEL_LETTER).stream()
                        .mapToInt(String::length)
                        .max()
                        .orElse(0)
                * NARROWEST_LETTER;
    }

    private static List<String> wrapped(String name, double width, double letter) {
        List<String> lines = new ArrayList<>();
        for (String word : name.split("\\s+")) {
            int last = lines.size() - 1;
            if (last >= 0 && (lines.get(last).length() + 1 + word.length()) * letter <= width) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }
}
