package dk.kaldekaede.rules.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Puts rows into a document instead of those it has; the element of a row that stays is kept with all its ids. */
final class DmnRows {

    private static final String ROW = "\n      ";
    private static final String ENTRY = ROW + "  ";

    private final Document document;
    private final Element table;
    private final RuleTable columns;

    DmnRows(Document document, RuleTable columns) {
        this.document = document;
        this.table = DmnElements.decisionTable(document);
        this.columns = columns;
    }

    void replaceWith(List<Row> rows) {
        Map<String, Element> known = takenOut();
        for (Row row : rows) {
            Element rule = Optional.ofNullable(known.get(row.id())).orElseGet(() -> empty(row.id()));
            describe(rule, row.description());
            fill(DmnElements.named(rule, "inputEntry").toList(), row.inputs());
            fill(DmnElements.named(rule, "outputEntry").toList(), row.outputs());
            append(table, ROW, rule);
        }
        table.appendChild(document.createTextNode("\n    "));
    }

    private Map<String, Element> takenOut() {
        Map<String, Element> rules = new LinkedHashMap<>();
        DmnElements.named(table, "rule").forEach(rule -> {
            rules.put(rule.getAttribute("id"), rule);
            table.removeChild(rule);
        });
        table.normalize();
        for (Node last = table.getLastChild(); isBlank(last); last = table.getLastChild()) {
            table.removeChild(last);
        }
        return rules;
    }

    private static boolean isBlank(Node node) {
        return node instanceof Text text && text.getData().isBlank();
    }

    private Element empty(String id) {
        Element rule = element("rule");
        rule.setAttribute("id", id);
        columns.inputs().forEach(column -> append(rule, ENTRY, entry("inputEntry", id, column)));
        columns.outputs().forEach(column -> append(rule, ENTRY, entry("outputEntry", id, column)));
        rule.appendChild(document.createTextNode(ROW));
        return rule;
    }

    private Element entry(String kind, String rowId, Column column) {
        Element entry = element(kind);
        // An id may not repeat, and the names of columns asked and answered may be equal.
        entry.setAttribute("id", rowId + "_" + column.id());
        append(entry, ENTRY + "  ", element("text"));
        entry.appendChild(document.createTextNode(ENTRY));
        return entry;
    }

    private void describe(Element rule, String description) {
        Optional<Element> present = DmnElements.first(rule, "description");
        if (present.isPresent()) {
            present.get().setTextContent(description);
        } else if (!description.isEmpty()) {
            Element added = element("description");
            added.setTextContent(description);
            Node first = rule.getFirstChild();
            rule.insertBefore(document.createTextNode(ENTRY), first);
            rule.insertBefore(added, first);
        }
    }

    private void fill(List<Element> entries, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Element entry = entries.get(i);
            Element text = DmnElements.first(entry, "text").orElseGet(() -> {
                Element added = element("text");
                entry.appendChild(added);
                return added;
            });
            if (!text.getTextContent().strip().equals(cells.get(i))) {
                text.setTextContent(cells.get(i));
            }
        }
    }

    private void append(Element parent, String before, Element child) {
        parent.appendChild(document.createTextNode(before));
        parent.appendChild(child);
    }

    /** With the prefix that the document has. */
    private Element element(String name) {
        String prefix = table.getPrefix() == null ? "" : table.getPrefix() + ":";
        return document.createElementNS(table.getNamespaceURI(), prefix + name);
    }
}
