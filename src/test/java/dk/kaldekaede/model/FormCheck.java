package dk.kaldekaede.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A form is one that Tasklist can show, in Danish, and takes sentences only where they are kept out of history. */
final class FormCheck implements Check {

    private static final Set<String> WITHOUT_LABEL =
            Set.of("text", "html", "separator", "spacer", "image", "button", "default");

    @Override
    public List<String> problemsIn(House house) {
        List<String> problems = new ArrayList<>();
        house.forms().forEach(file -> check(Form.read(file), problems));
        return problems;
    }

    private static void check(Form form, List<String> problems) {
        String name = form.file().getFileName().toString();
        if (!name.equals(form.id() + ".form")) {
            problems.add(name + ": the id is not the file's name");
        }
        if (form.json().path("schemaVersion").asInt() != 16) {
            problems.add(name + ": schemaVersion is not 16");
        }
        for (JsonNode component : form.components()) {
            String type = component.path("type").asText();
            String key = component.path("key").asText();
            if (type.equals("filepicker")) {
                problems.add(name + ": one filepicker breaks the whole form");
            }
            String label = component.path("label").asText();
            if (!WITHOUT_LABEL.contains(type) && (label.isBlank() || !NameCheck.isDanishSentence(label))) {
                problems.add(name + " " + key + ": has no Danish label");
            }
            if ((type.equals("textarea") || type.equals("textfield")) && !Form.FREE_TEXT.contains(key)) {
                problems.add(name + " " + key + ": free text that would stay in history");
            }
        }
    }
}
