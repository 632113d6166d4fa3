package dk.kaldekaede.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One Tasklist form. */
record Form(Path file, JsonNode json) {

    /** The only fields a person may write a sentence in; they are filtered before history is written. */
    static final Set<String> FREE_TEXT = Set.of(
            "what",
            "where",
            "meetingPoint",
            "commanderPhone",
            "talkGroup",
            "reportedBy",
            "languages",
            "reason",
            "note");

    private static final Pattern SHOWN = Pattern.compile("\\{\\{(\\w+)}}");

    static Form read(Path file) {
        try {
            return new Form(file, new ObjectMapper().readTree(House.text(file)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " is no JSON", e);
        }
    }

    String id() {
        return json.path("id").asText();
    }

    /** All components, those within groups included. */
    List<JsonNode> components() {
        List<JsonNode> found = new ArrayList<>();
        collect(json, found);
        return found;
    }

    Set<String> keys() {
        return components().stream()
                .filter(component -> component.has("key"))
                .map(component -> component.get("key").asText())
                .collect(Collectors.toSet());
    }

    /** The variables that the form's texts show. */
    Set<String> shown() {
        return components().stream()
                .flatMap(component ->
                        SHOWN.matcher(component.path("text").asText()).results())
                .map(shown -> shown.group(1))
                .collect(Collectors.toSet());
    }

    private static void collect(JsonNode parent, List<JsonNode> found) {
        for (JsonNode component : parent.path("components")) {
            found.add(component);
            collect(component, found);
        }
    }
}
