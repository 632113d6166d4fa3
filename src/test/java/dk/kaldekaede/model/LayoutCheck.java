package dk.kaldekaede.model;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Every element is drawn, nothing lies on something else, and time runs from left to right. */
final class LayoutCheck implements Check {

    /** Half of a boundary event: so far it reaches into the shape it sits on. */
    private static final double BOUNDARY_DEPTH = 19;

    @Override
    public List<String> problemsIn(House house) {
        List<String> problems = new ArrayList<>();
        house.models().forEach(model -> problems.addAll(problemsIn(model)));
        return problems;
    }

    private static List<String> problemsIn(Model model) {
        List<String> problems = new ArrayList<>();
        Diagram diagram = Diagram.of(model);
        missing(model, diagram, problems);
        if (problems.isEmpty()) {
            shapesApart(model, diagram, problems);
            leftToRight(model, diagram, problems);
            edgesOffShapes(model, diagram, problems);
            edgesApart(model, diagram, problems);
        }
        return problems;
    }

    private static void missing(Model model, Diagram diagram, List<String> problems) {
        for (FlowNode node : model.all(FlowNode.class)) {
            if (!diagram.shapes().containsKey(node.getId())) {
                problems.add(model.problem(node, "is not drawn"));
            }
        }
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            if (diagram.edges().getOrDefault(flow.getId(), List.of()).isEmpty()) {
                problems.add(model.problem(flow, "is not drawn"));
            }
        }
    }

    private static void shapesApart(Model model, Diagram diagram, List<String> problems) {
        List<FlowNode> nodes = List.copyOf(model.all(FlowNode.class));
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                FlowNode one = nodes.get(i);
                FlowNode other = nodes.get(j);
                if (!mayTouch(one, other) && box(diagram, one).intersects(box(diagram, other))) {
                    problems.add(model.problem(one, "overlaps " + other.getId()));
                }
            }
        }
        for (FlowNode node : nodes) {
            for (SubProcess scope : Model.scopesOf(node)) {
                if (!(node instanceof BoundaryEvent) && !box(diagram, scope).contains(box(diagram, node))) {
                    problems.add(model.problem(node, "is drawn outside " + scope.getId()));
                }
            }
        }
    }

    private static boolean mayTouch(FlowNode one, FlowNode other) {
        return Model.scopesOf(one).contains(other)
                || Model.scopesOf(other).contains(one)
                || isHost(one, other)
                || isHost(other, one);
    }

    private static boolean isHost(FlowNode host, FlowNode event) {
        return event instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().equals(host);
    }

    private static void leftToRight(Model model, Diagram diagram, List<String> problems) {
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            Rectangle2D from = box(diagram, flow.getSource());
            Rectangle2D to = box(diagram, flow.getTarget());
            if (to.getCenterX() >= from.getCenterX()) {
                continue;
            }
            if (!reaches(flow.getTarget(), flow.getSource())) {
                problems.add(model.problem(flow, "runs from right to left and closes no loop"));
            } else if (diagram.edges().get(flow.getId()).stream().noneMatch(line -> aroundBoth(line, from, to))) {
                problems.add(model.problem(flow, "closes a loop without running back above or below its row"));
            }
        }
    }

    private static boolean aroundBoth(Line2D line, Rectangle2D from, Rectangle2D to) {
        double y = line.getY1();
        return Math.abs(y - line.getY2()) < 1
                && (y < Math.min(from.getMinY(), to.getMinY()) || y > Math.max(from.getMaxY(), to.getMaxY()));
    }

    private static boolean reaches(FlowNode from, FlowNode goal) {
        Set<FlowNode> seen = new HashSet<>();
        List<FlowNode> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            FlowNode node = open.remove(0);
            if (node.equals(goal)) {
                return true;
            }
            if (seen.add(node)) {
                node.getOutgoing().forEach(flow -> open.add(flow.getTarget()));
                node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                        .map(BoundaryEvent.class::cast)
                        .filter(event -> event.getAttachedTo().equals(node))
                        .forEach(open::add);
            }
        }
        return false;
    }

    private static void edgesOffShapes(Model model, Diagram diagram, List<String> problems) {
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            for (FlowNode node : model.all(FlowNode.class)) {
                if (Model.scopesOf(flow).contains(node)) {
                    continue;
                }
                Rectangle2D forbidden = Diagram.within(box(diagram, node), margin(flow, node));
                if (diagram.edges().get(flow.getId()).stream().anyMatch(forbidden::intersectsLine)) {
                    problems.add(model.problem(flow, "runs across " + node.getId()));
                }
            }
        }
    }

    private static double margin(SequenceFlow flow, FlowNode node) {
        return flow.getSource() instanceof BoundaryEvent event
                                && event.getAttachedTo().equals(node)
                        || flow.getTarget() instanceof BoundaryEvent
                ? BOUNDARY_DEPTH
                : 2;
    }

    private static void edgesApart(Model model, Diagram diagram, List<String> problems) {
        List<SequenceFlow> flows = List.copyOf(model.all(SequenceFlow.class));
        for (int i = 0; i < flows.size(); i++) {
            for (int j = i + 1; j < flows.size(); j++) {
                SequenceFlow one = flows.get(i);
                SequenceFlow other = flows.get(j);
                boolean joined = one.getSource().equals(other.getSource())
                        || one.getTarget().equals(other.getTarget());
                if (crossing(diagram, one, other, joined)) {
                    problems.add(model.problem(one, "crosses or runs on " + other.getId()));
                }
            }
        }
    }

    private static boolean crossing(Diagram diagram, SequenceFlow one, SequenceFlow other, boolean joined) {
        Map<String, List<Line2D>> edges = diagram.edges();
        return edges.get(one.getId()).stream().anyMatch(a -> edges.get(other.getId()).stream()
                .anyMatch(b -> Diagram.cross(a, b) || !joined && a.intersectsLine(b)));
    }

    private static Rectangle2D box(Diagram diagram, FlowNode node) {
        return diagram.shapes().get(node.getId());
    }
}
