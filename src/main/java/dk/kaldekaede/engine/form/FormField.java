package dk.kaldekaede.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.incident.Legible;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One field of a deployed form and what it asks of its value, as form-js asks it in the browser. */
final class FormField {

    /** The longest text that the engine stores as a variable. */
    private static final int LONGEST = 4000;

    private final String key;
    private final String label;
    private final String type;
    private final JsonNode rules;
    private final Set<String> choices = new HashSet<>();
    private final boolean wholeNumber;
    private final Optional<Condition> hidden;

    FormField(JsonNode component) {
        key = component.path("key").asText();
        label = component.path("label").asText(key);
        type = component.path("type").asText();
        rules = component.path("validate");
        component
                .path("values")
                .forEach(choice -> choices.add(choice.path("value").asText()));
        wholeNumber = component.has("decimalDigits")
                && component.path("decimalDigits").asInt() == 0;
        hidden = Optional.ofNullable(component.path("conditional").get("hide"))
                .map(hide -> Condition.read(hide.asText()));
    }

    String key() {
        return key;
    }

    /** What is wrong with this field's value, in Danish, or nothing. A hidden field is never missing. */
    Optional<String> complaintAbout(Function<String, Object> values) {
        Object value = values.apply(key);
        if (value == null || value instanceof String text && saysNothing(text)) {
            boolean missing = required()
                    && hidden.filter(condition -> condition.holds(values)).isEmpty();
            return missing ? complaint("skal udfyldes") : Optional.empty();
        }
        return switch (type) {
            case "number" -> aboutNumber(value);
            case "checkbox" -> aboutCheckbox(value);
            case "select", "radio" -> aboutChoice(value);
            default -> aboutText(value);
        };
    }

    /** In a field of text there must be something to read. */
    private boolean saysNothing(String text) {
        return text.isBlank() || type.startsWith("text") && Legible.isNothing(text);
    }

    private boolean required() {
        return rules.path("required").asBoolean();
    }

    private Optional<String> aboutNumber(Object value) {
        if (!(value instanceof Number number)) {
            return complaint("skal være et tal");
        }
        double amount = number.doubleValue();
        if (wholeNumber && amount != Math.rint(amount)) {
            return complaint("skal være et helt tal");
        }
        if (rules.hasNonNull("min") && amount < rules.get("min").asDouble()) {
            return complaint("må ikke være mindre end " + rules.get("min").asText());
        }
        if (rules.hasNonNull("max") && amount > rules.get("max").asDouble()) {
            return complaint("må ikke være større end " + rules.get("max").asText());
        }
        return Optional.empty();
    }

    private Optional<String> aboutCheckbox(Object value) {
        if (!(value instanceof Boolean checked)) {
            return complaint("skal være ja eller nej");
        }
        return required() && !checked ? complaint("skal sættes") : Optional.empty();
    }

    private Optional<String> aboutChoice(Object value) {
        boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
        return plain && choices.contains(value.toString())
                ? Optional.empty()
                : complaint("skal være en af de viste muligheder");
    }

    private Optional<String> aboutText(Object value) {
        if (!(value instanceof String text)) {
            return complaint("skal være tekst");
        }
        if (text.length() < rules.path("minLength").asInt(0)) {
            return complaint("skal have mindst " + rules.get("minLength").asText() + " tegn");
        }
        int longest = rules.path("maxLength").asInt(LONGEST);
        if (text.length() > longest) {
            return complaint("må højst have " + longest + " tegn");
        }
        boolean mismatch = rules.hasNonNull("pattern")
                && !Pattern.compile(rules.get("pattern").asText()).matcher(text).find();
        return mismatch ? complaint("har ikke den rigtige form") : Optional.empty();
    }

    private Optional<String> complaint(String what) {
        return Optional.of("Feltet \"%s\" (%s) %s.".formatted(label, key, what));
    }
}
