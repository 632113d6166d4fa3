package dk.kaldekaede.incident.cap;

import java.util.List;
import java.util.function.Predicate;

/**
 * What one element of an alert must be.
 *
 * @param needed whether it must be there and say something
 * @param repeats whether there may be more than one
 * @param valid what its text must be
 * @param textKey the message file's key for a text that is not
 * @param value put into that message, or null
 * @param children what it may hold; empty for an element of text
 */
record CapRule(
        String name,
        boolean needed,
        boolean repeats,
        Predicate<String> valid,
        String textKey,
        String value,
        List<CapRule> children) {

    static CapRule text(String name) {
        return new CapRule(name, false, false, text -> true, null, null, List.of());
    }

    static CapRule of(String name, String textKey, Predicate<String> valid) {
        return new CapRule(name, false, false, valid, textKey, null, List.of());
    }

    static CapRule oneOf(String name, String... values) {
        return new CapRule(
                name,
                false,
                false,
                List.of(values)::contains,
                "cap.problem.value",
                String.join(", ", values),
                List.of());
    }

    static CapRule group(String name, CapRule... children) {
        return new CapRule(name, false, false, text -> true, null, null, List.of(children));
    }

    CapRule must() {
        return new CapRule(name, true, repeats, valid, textKey, value, children);
    }

    CapRule many() {
        return new CapRule(name, needed, true, valid, textKey, value, children);
    }
}
