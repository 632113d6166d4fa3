package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.FeelText;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of words a cell is written in: values and limits, which every check understands, or more than that. */
final class PlainCell {

    private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");
    private static final String TEXTS = "\"\"(\\s*,\\s*\"\")*";
    private static final Pattern TEXT = plain(TEXTS);
    private static final Pattern TRUTH = plain("(true|false)(\\s*,\\s*(true|false))*");
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";
    private static final String RANGE = "(" + NUMBER + "|(<=?|>=?)\\s*" + NUMBER + "|[\\[\\](]\\s*" + NUMBER
            + "\\s*\\.\\.\\s*" + NUMBER + "\\s*[\\])\\[])";
    private static final Pattern NUMERIC = plain(RANGE + "(\\s*,\\s*" + RANGE + ")*");
    private static final Pattern WORDS =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*(\\s*,\\s*(\"\"|[\\p{L}_][\\p{L}\\p{N}_-]*))*");
    private static final Set<String> OF_FEEL = Set.of("true", "false", "null");

    private PlainCell() {}

    private static Pattern plain(String what) {
        return Pattern.compile("-|(" + what + ")|not\\s*\\(\\s*(" + what + ")\\s*\\)");
    }

    static boolean isNumber(Column column) {
        return NUMBERS.contains(column.type());
    }

    static boolean isWhole(Column column) {
        return column.type().equals("integer") || column.type().equals("long");
    }

    static boolean isText(Column column) {
        return column.type().equals("string");
    }

    static boolean isTruth(Column column) {
        return column.type().equals("boolean");
    }

    /** Whether an asked cell holds values and limits and nothing else. */
    static boolean isPlain(Column column, String cell) {
        String bare = FeelText.outsideTexts(cell).strip();
        if (bare.isEmpty()) {
            return true;
        }
        Pattern pattern = isText(column) ? TEXT : isTruth(column) ? TRUTH : NUMERIC;
        return (isText(column) || isTruth(column) || isNumber(column))
                && pattern.matcher(bare).matches();
    }

    /** Whether a cell is a word without quotation marks, which the engine takes for the name of something. */
    static boolean isBareWord(String cell) {
        String bare = FeelText.outsideTexts(cell).strip();
        return WORDS.matcher(bare).matches()
                && Pattern.compile("\\s*,\\s*")
                        .splitAsStream(bare)
                        .anyMatch(word -> !word.startsWith("\"") && !OF_FEEL.contains(word));
    }
}
