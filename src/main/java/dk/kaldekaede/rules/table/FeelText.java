package dk.kaldekaede.rules.table;

import java.util.List;
import java.util.regex.Pattern;

/** The texts between quotation marks in a piece of FEEL, and what is left without them. */
public final class FeelText {

    /** One text between quotation marks; group 1 is what stands between them. */
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private FeelText() {}

    /** Every text, in order, as it stands between the marks. */
    public static List<String> texts(String feel) {
        return TEXT.matcher(feel).results().map(hit -> hit.group(1)).toList();
    }

    /** The same without what stands between quotation marks; the marks stay. */
    public static String outsideTexts(String feel) {
        return TEXT.matcher(feel).replaceAll("\"\"");
    }

    /** A text with quotation marks around it. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
