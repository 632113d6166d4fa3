package dk.kaldekaede.rules.table;

import java.util.Set;

/** What people write in a spreadsheet's cell as FEEL: curly quotation marks, and texts without any. */
final class SheetCell {

    private static final Set<String> WORDS_OF_FEEL = Set.of("null", "true", "false", "-");
    private static final String TEXT = "string";

    private SheetCell() {}

    static String feel(Column column, String written) {
        String text = written.replace('“', '"').replace('”', '"').replace('„', '"');
        boolean bare = !text.isEmpty() && !text.contains("\"") && column.type().equals(TEXT);
        boolean chosen = column.choices().contains(text);
        boolean free = column.choices().isEmpty() && !column.name().isEmpty() && isAnswer(text);
        return bare && (chosen || free && !WORDS_OF_FEEL.contains(text)) ? FeelText.quoted(text) : text;
    }

    /** A sentence or a duration. */
    private static boolean isAnswer(String text) {
        return !text.isEmpty() && Character.isLetter(text.charAt(0)) && !text.contains("(");
    }
}
