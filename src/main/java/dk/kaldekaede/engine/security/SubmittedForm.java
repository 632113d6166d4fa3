package dk.kaldekaede.engine.security;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.engine.form.Form;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What somebody sends to complete a task or start a process: values for the fields of the form, and nothing else. */
final class SubmittedForm {

    private static final Set<String> PARTS = Set.of("variables", "withVariablesInReturn", "businessKey");
    private static final Set<String> TYPES =
            Set.of("", "String", "Boolean", "Integer", "Short", "Long", "Double", "Null");

    private final JsonNode body;
    private final Form form;

    SubmittedForm(JsonNode body, Form form) {
        this.body = body;
        this.form = form;
    }

    /** The first thing that is wrong; empty when it may go on to the engine. */
    Optional<Form.Complaint> complaint() {
        return unknownPart().or(this::unknownVariable).or(this::wrongValue);
    }

    private Optional<Form.Complaint> unknownPart() {
        // The business key is the incident's id, which the application gives; other parts skip listeners.
        return names(body)
                .filter(name -> !PARTS.contains(name)
                        || "businessKey".equals(name)
                                && !body.path(name).asText("").isEmpty())
                .findFirst()
                .map(name -> new Form.Complaint(name, "\"%s\" kan ikke angives her.".formatted(name)));
    }

    private Optional<Form.Complaint> unknownVariable() {
        for (Iterator<Map.Entry<String, JsonNode>> all = body.path("variables").fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> variable = all.next();
            if (!form.takes(variable.getKey()) || !isPlain(variable.getValue())) {
                String name = variable.getKey();
                return Optional.of(
                        new Form.Complaint(name, "Formularen har ikke et felt \"%s\" af den art.".formatted(name)));
            }
        }
        return Optional.empty();
    }

    /** A value as the browser sends it: neither an object for the engine to make nor a variable that is not kept. */
    private static boolean isPlain(JsonNode variable) {
        return variable.isObject()
                && !variable.path("value").isContainerNode()
                && TYPES.contains(variable.path("type").asText(""))
                && variable.path("valueInfo").isEmpty();
    }

    private Optional<Form.Complaint> wrongValue() {
        List<Form.Complaint> complaints = form.complaintsAbout(this::value);
        return complaints.stream().findFirst();
    }

    private Object value(String name) {
        JsonNode value = body.path("variables").path(name).path("value");
        if (value.isNumber()) {
            return value.numberValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isTextual() ? value.textValue() : null;
    }

    private static Stream<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false);
    }
}
