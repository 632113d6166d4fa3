package dk.kaldekaede.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A deployed form: which fields it takes, and whether values pass what it asks of them. */
public final class Form {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FIELDS = Set.of("textfield", "textarea", "number", "checkbox", "select", "radio");
    private static final Set<String> DECORATION = Set.of("text", "html", "spacer", "separator", "button", "image");

    private final Map<String, FormField> fields = new LinkedHashMap<>();

    private Form(JsonNode form) {
        form.path("components").forEach(this::read);
    }

    /** The form of a task or start event that has none: it takes nothing. */
    static Form empty() {
        return new Form(JSON.createObjectNode());
    }

    /**
     * Reads form-js JSON.
     *
     * @throws IllegalStateException when the form uses what cannot be checked here
     */
    static Form read(InputStream json) {
        try (json) {
            return new Form(JSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException("A deployed form could not be read", e);
        }
    }

    private void read(JsonNode component) {
        String type = component.path("type").asText();
        if ("group".equals(type)) {
            component.path("components").forEach(this::read);
        } else if (FIELDS.contains(type)) {
            // A field that cannot be changed on the screen is not sent either.
            if (!component.path("disabled").asBoolean()
                    && !component.path("readonly").asBoolean()) {
                FormField field = new FormField(component);
                fields.put(field.key(), field);
            }
        } else if (!DECORATION.contains(type)) {
            throw new IllegalStateException(
                    "A form uses the component " + type + ", which is not checked on the server");
        }
    }

    /** Whether the form has a field of this name that can be filled in. */
    public boolean takes(String name) {
        return fields.containsKey(name);
    }

    /** Everything that is wrong with the values, in the order of the form; empty when all is well. */
    public List<Complaint> complaintsAbout(Function<String, Object> values) {
        return fields.values().stream()
                .map(field -> field.complaintAbout(values).map(message -> new Complaint(field.key(), message)))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * One thing that is wrong.
     *
     * @param field the field's key
     * @param message a Danish sentence that names the field
     */
    public record Complaint(String field, String message) {}
}
