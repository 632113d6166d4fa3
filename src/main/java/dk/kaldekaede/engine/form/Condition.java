package dk.kaldekaede.engine.form;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a field is hidden: another field has, or has not, a certain value. It is as much of FEEL as our forms use.
 *
 * @param field the other field's key
 * @param value the value it is compared with
 * @param equal whether the field is hidden when they are equal, rather than when they differ
 */
record Condition(String field, String value, boolean equal) {

    private static final Pattern COMPARISON = Pattern.compile("=\\s*(\\w+)\\s*(!?=)\\s*\"([^\"]*)\"\\s*");

    /**
     * Reads a form's {@code hide} expression.
     *
     * @throws IllegalStateException when it is anything else than one comparison
     */
    static Condition read(String expression) {
        Matcher comparison = COMPARISON.matcher(expression);
        if (!comparison.matches()) {
            throw new IllegalStateException("A form hides a field by " + expression + ", which is not checked here");
        }
        return new Condition(comparison.group(1), comparison.group(3), "=".equals(comparison.group(2)));
    }

    boolean holds(Function<String, Object> values) {
        return equal == value.equals(values.apply(field));
    }
}
