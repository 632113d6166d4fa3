package dk.kaldekaede.incident.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One weight of the font that papers are written with; only the signs that are used go into the file. */
final class Lettering {

    private static final float UNITS = 1000;

    /** What stands for a sign that the font does not have, such as an Arabic one. */
    private static final String NO_SIGN = "?";

    private final PDFont font;
    private final Map<Integer, String> shown = new HashMap<>();

    private Lettering(PDFont font) {
        this.font = font;
    }

    static Lettering regular(PDDocument document) throws IOException {
        return load(document, "/fonts/SourceSans3_400Regular.ttf");
    }

    static Lettering bold(PDDocument document) throws IOException {
        return load(document, "/fonts/SourceSans3_700Bold.ttf");
    }

    private static Lettering load(PDDocument document, String path) throws IOException {
        try (InputStream file = Lettering.class.getResourceAsStream(path)) {
            return new Lettering(PDType0Font.load(document, file, true));
        }
    }

    PDFont font() {
        return font;
    }

    /** The text with nothing in it that the font can't write. */
    String writable(String text) {
        StringBuilder all = new StringBuilder();
        text.codePoints().forEach(sign -> all.append(shown.computeIfAbsent(sign, this::sign)));
        return all.toString();
    }

    /** How wide a writable text is, in points. */
    float width(String writable, float size) {
        try {
            return font.getStringWidth(writable) / UNITS * size;
        } catch (IOException e) {
            throw new UnwritablePaper(e);
        }
    }

    /** The text in lines no wider than this; a word that is wider is divided. */
    List<String> lines(String text, float size, float most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            String line = "";
            for (String word : writable(paragraph).split(" +")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (width(longer, size) <= most) {
                    line = longer;
                } else {
                    if (!line.isEmpty()) {
                        lines.add(line);
                    }
                    line = lastOf(word, size, most, lines);
                }
            }
            lines.add(line);
        }
        return lines;
    }

    /** Adds the lines that a single word fills by itself, and says what is left of it. */
    private String lastOf(String word, float size, float most, List<String> lines) {
        String left = word;
        while (width(left, size) > most) {
            int end = left.length();
            while (end > 1 && width(left.substring(0, end), size) > most) {
                end = left.offsetByCodePoints(end, -1);
            }
            lines.add(left.substring(0, end));
            left = left.substring(end);
        }
        return left;
    }

    private String sign(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return " ";
        }
        String sign = Character.toString(codePoint);
        try {
            font.encode(sign);
            return sign;
        } catch (IllegalArgumentException | IOException e) {
            return NO_SIGN;
        }
    }
}
