package dk.kaldekaede.incident.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of the alert as it was written, before anything is known of its meaning. */
final class CapElement {

    private final CapElement parent;
    private final String name;
    private final StringBuilder written = new StringBuilder();
    private final List<CapElement> children = new ArrayList<>();

    CapElement(CapElement parent, String name) {
        this.parent = parent;
        this.name = name;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void write(String text) {
        written.append(text);
    }

    CapElement parent() {
        return parent;
    }

    String name() {
        return name;
    }

    /** Its text without the space around it; empty when there is none. */
    String text() {
        return written.toString().strip();
    }

    List<CapElement> children() {
        return children;
    }

    /** The children of one name that say something. */
    Stream<CapElement> all(String child) {
        return children.stream()
                .filter(each -> each.name.equals(child))
                .filter(each -> !each.children.isEmpty() || !each.text().isEmpty());
    }

    /** The text of the first child of a name that says something. */
    Optional<String> find(String child) {
        return all(child).findFirst().map(CapElement::text);
    }

    /** Where it stands: {@code alert/info[2]/urgency}; numbered where there are several of a name. */
    String path() {
        if (parent == null) {
            return name;
        }
        List<CapElement> same =
                parent.children.stream().filter(each -> each.name.equals(name)).toList();
        return parent.path() + "/" + name + (same.size() > 1 ? "[" + (same.indexOf(this) + 1) + "]" : "");
    }

    /** Whether the other says the same, however it is laid out. */
    boolean saysTheSameAs(CapElement other) {
        boolean same = name.equals(other.name) && children.size() == other.children.size();
        for (int i = 0; same && i < children.size(); i++) {
            same = children.get(i).saysTheSameAs(other.children.get(i));
        }
        return same && (!children.isEmpty() || text().equals(other.text()));
    }
}
