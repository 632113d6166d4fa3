package dk.kaldekaede.model;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Where the elements of a model are drawn: shapes, edges and labels by the element's id. */
record Diagram(Map<String, Rectangle2D> shapes, Map<String, List<Line2D>> edges, Map<String, Rectangle2D> labels) {

    static Diagram of(Model model) {
        Diagram diagram = new Diagram(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        model.all(BpmnShape.class).forEach(shape -> {
            diagram.shapes.put(id(shape.getBpmnElement()), rectangle(shape.getBounds()));
            diagram.label(id(shape.getBpmnElement()), shape.getBpmnLabel());
        });
        model.all(BpmnEdge.class).forEach(edge -> {
            diagram.edges.put(id(edge.getBpmnElement()), segments(List.copyOf(edge.getWaypoints())));
            diagram.label(id(edge.getBpmnElement()), edge.getBpmnLabel());
        });
        return diagram;
    }

    /** A rectangle made smaller on each side, so that touching its border is not crossing it. */
    static Rectangle2D within(Rectangle2D box, double margin) {
        double width = Math.max(1, box.getWidth() - 2 * margin);
        double height = Math.max(1, box.getHeight() - 2 * margin);
        return new Rectangle2D.Double(box.getCenterX() - width / 2, box.getCenterY() - height / 2, width, height);
    }

    /** Whether two lines cross in the middle of both, not merely touch. */
    static boolean cross(Line2D a, Line2D b) {
        return sides(a, b.getP1(), b.getP2()) < 0 && sides(b, a.getP1(), a.getP2()) < 0;
    }

    private static double sides(Line2D line, Point2D one, Point2D other) {
        return side(line, one) * side(line, other);
    }

    private static double side(Line2D line, Point2D point) {
        double cross = (line.getX2() - line.getX1()) * (point.getY() - line.getY1())
                - (line.getY2() - line.getY1()) * (point.getX() - line.getX1());
        return Math.abs(cross) < 1e-6 ? 0 : Math.signum(cross);
    }

    private void label(String id, BpmnLabel label) {
        if (label != null && label.getBounds() != null) {
            labels.put(id, rectangle(label.getBounds()));
        }
    }

    private static String id(BaseElement element) {
        return element == null ? "" : element.getId();
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Line2D> segments(List<Waypoint> points) {
        List<Line2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }
}
