package dk.kaldekaede.rules.process;

import java.math.BigDecimal;

/** The three kinds of value a table may hand to a process: text, yes/no and whole numbers. */
final class RuleValue {

    private RuleValue() {}

    /** A value written in a model: {@code true} and {@code false}, whole numbers, and anything else as text. */
    static Object parse(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("-?\\d+") ? (Object) Integer.valueOf(text) : text;
    }

    /**
     * A value as the engine computed it; whatever kind of number it chose becomes an Integer.
     *
     * @throws IllegalArgumentException for a value that no process variable may hold
     * @throws ArithmeticException for a number that is not whole
     */
    static Object of(Object output) {
        if (output instanceof String || output instanceof Boolean) {
            return output;
        }
        if (output instanceof Number number) {
            return new BigDecimal(number.toString()).intValueExact();
        }
        throw new IllegalArgumentException("A table gave a " + output.getClass().getName());
    }
}
