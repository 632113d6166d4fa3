package dk.kaldekaede.rules.trial;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A case that is kept with a table, with what a person says is right.
 *
 * @param name what happens in it, in Danish
 * @param inputs what is asked, by the name of the column: texts, whole numbers, true and false
 * @param expected what has to be answered, by the name of the column; empty while nobody has said
 */
public record NamedCase(String name, Map<String, Object> inputs, Map<String, Object> expected) {

    public NamedCase {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }

    /** The same case with what a person has said is right. */
    public NamedCase expecting(Map<String, Object> answers) {
        return new NamedCase(name, inputs, answers);
    }
}
