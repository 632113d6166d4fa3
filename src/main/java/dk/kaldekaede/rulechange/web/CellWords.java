package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.FeelText;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The cells of a table, written in FEEL, as people say them; what is more than values and limits stands as it is. */
@Component
class CellWords {

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final String TEXT = "\"((?:[^\"\\\\]++|\\\\.)*+)\"";
    private static final String RANGE = "([\\[(\\]])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([\\])\\[])";
    private static final String LIMIT = "(<=?|>=?)\\s*(" + NUMBER + ")";
    private static final String VALUE = "(" + NUMBER + "|true|false)";
    private static final Pattern PART = Pattern.compile(TEXT + "|" + RANGE + "|" + LIMIT + "|" + VALUE);
    private static final Pattern CELL = Pattern.compile("(?:" + PART + ")(?:\\s*,\\s*(?:" + PART + "))*+");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

    private final RuleWords words;

    CellWords(RuleWords words) {
        this.words = words;
    }

    /** What a row asks for in a column, such as "alle", "over 5" or "aften eller nat". */
    String asked(Column column, String feel) {
        String cell = feel.strip();
        if (cell.isEmpty() || cell.equals("-")) {
            return words.say("rules.cell.any");
        }
        Matcher not = NOT.matcher(cell);
        if (not.matches() && CELL.matcher(not.group(1).strip()).matches()) {
            return words.say("rules.cell.not", parts(column, not.group(1)));
        }
        return CELL.matcher(cell).matches() ? parts(column, cell) : cell;
    }

    /** What a row answers in a column. */
    String answered(Column column, String feel) {
        String cell = feel.strip();
        return CELL.matcher(cell).matches() ? parts(column, cell) : cell;
    }

    /** The values a column allows; empty when it lists none. */
    String allowed(Column column) {
        if (column.allowed().isBlank()) {
            return column.type().equals("boolean") ? words.say("rules.cell.truth") : "";
        }
        return asked(column, column.allowed());
    }

    /** One text of a column, without its quotation marks. */
    String text(Column column, String value) {
        return words.value(column.name(), value);
    }

    private String parts(Column column, String cell) {
        List<String> parts =
                PART.matcher(cell).results().map(part -> part(column, part)).toList();
        return words.either(parts);
    }

    private String part(Column column, MatchResult part) {
        if (part.group(1) != null) {
            return text(column, FeelText.texts(part.group()).get(0));
        }
        if (part.group(2) != null) {
            boolean from = part.group(2).equals("[");
            boolean to = part.group(5).equals("]");
            return words.say("rules.cell.range." + from + "." + to, part.group(3), part.group(4));
        }
        if (part.group(6) != null) {
            return words.say("rules.cell." + limit(part.group(6)), part.group(7));
        }
        return isTruth(part.group(8)) ? words.say("rules.cell." + part.group(8)) : part.group(8);
    }

    private static boolean isTruth(String value) {
        return value.equals("true") || value.equals("false");
    }

    private static String limit(String sign) {
        return switch (sign) {
            case "<" -> "under";
            case "<=" -> "atMost";
            case ">" -> "over";
            default -> "atLeast";
        };
    }
}
