package dk.kaldekaede.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final Form DECISION = form("""
            {"type": "radio", "key": "decision", "label": "Beslutning", "validate": {"required": true},
             "values": [{"label": "Bekræft", "value": "CONFIRM"}, {"label": "Omgør", "value": "OVERRULE"}]},
            {"type": "select", "key": "response", "label": "I stedet", "validate": {"required": true},
             "values": [{"label": "Intet", "value": "NOTHING"}],
             "conditional": {"hide": "=decision != \\"OVERRULE\\""}}
            """);

    @Test
    void asksForAHiddenFieldOnlyWhenItIsShown() {
        assertThat(complaints(DECISION, Map.of("decision", "CONFIRM"))).isEmpty();
        assertThat(complaints(DECISION, Map.of("decision", "OVERRULE")))
                .containsExactly("Feltet \"I stedet\" (response) skal udfyldes.");
        assertThat(complaints(DECISION, Map.of("decision", "OVERRULE", "response", "NOTHING")))
                .isEmpty();
        assertThat(complaints(DECISION, Map.of("decision", "CONFIRM", "response", "ANYTHING")))
                .hasSize(1);
    }

    @Test
    void tellsEverythingThatIsWrongInTheOrderOfTheForm() {
        Form form = form("""
                {"type": "number", "key": "n", "label": "Tal", "validate": {"required": true}},
                {"type": "textfield", "key": "t", "label": "Tekst", "validate": {"maxLength": 3}},
                {"type": "checkbox", "key": "c", "label": "Ja", "validate": {"required": true}}
                """);

        assertThat(complaints(form, Map.of("t", "lang", "c", false)))
                .containsExactly(
                        "Feltet \"Tal\" (n) skal udfyldes.",
                        "Feltet \"Tekst\" (t) må højst have 3 tegn.",
                        "Feltet \"Ja\" (c) skal sættes.");
    }

    @Test
    void takesBlanksForNothing() {
        Form form = form("""
                {"type": "textfield", "key": "t", "label": "Tekst", "validate": {"required": true}}
                """);

        assertThat(complaints(form, Map.of("t", " \t "))).containsExactly("Feltet \"Tekst\" (t) skal udfyldes.");
    }

    @Test
    void takesOnlyFieldsThatCanBeFilledIn() {
        Form form = form("""
                {"type": "textfield", "key": "open"}, {"type": "textfield", "key": "off", "disabled": true},
                {"type": "textfield", "key": "shown", "readonly": true}, {"type": "text", "text": "Hej"}
                """);

        assertThat(List.of("open", "off", "shown", "text").stream().filter(form::takes))
                .containsExactly("open");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"filepicker\", \"key\": \"f\"}",
                "{\"type\": \"textfield\", \"key\": \"t\", \"conditional\": {\"hide\": \"=a or b\"}}"
            })
    void refusesAFormItCannotCheck(String component) {
        assertThatThrownBy(() -> form(component)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void canCheckEveryFormOfTheProcesses() throws Exception {
        try (Stream<Path> forms = Files.list(Path.of("bpmn/forms"))) {
            assertThat(forms.toList()).isNotEmpty().allSatisfy(file -> Form.read(Files.newInputStream(file)));
        }
    }

    private static List<String> complaints(Form form, Map<String, Object> values) {
        return form.complaintsAbout(new HashMap<>(values)::get).stream()
                .map(Form.Complaint::message)
                .toList();
    }

    private static Form form(String components) {
        String json = "{\"components\": [" + components + "]}";
        return Form.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
