package dk.kaldekaede.rules.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Finds its way in a DMN document. */
final class DmnElements {

    private DmnElements() {}

    static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static Stream<Element> named(Element parent, String name) {
        return children(parent).stream().filter(child -> name.equals(child.getLocalName()) && DmnContent.isDmn(child));
    }

    static Optional<Element> first(Element parent, String name) {
        return named(parent, name).findFirst();
    }

    /** The one table of a document that has been found to hold nothing else. */
    static Element decisionTable(Document document) {
        return first(decision(document), "decisionTable").orElseThrow(() -> BadTable.because("notTable"));
    }

    static Element decision(Document document) {
        List<Element> decisions =
                named(document.getDocumentElement(), "decision").toList();
        if (decisions.size() != 1) {
            throw BadTable.because("decisions", decisions.size());
        }
        return decisions.get(0);
    }

    /** What stands in the {@code text} of a cell; empty when there is none. */
    static String text(Element cell) {
        return first(cell, "text").map(text -> text.getTextContent().strip()).orElse("");
    }

    /** The id of the row an element stands in; null when it stands in none. */
    static String rowOf(Element element) {
        for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
            if (at.getLocalName().equals("rule")) {
                return at.getAttribute("id");
            }
        }
        return null;
    }
}
