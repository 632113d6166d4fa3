package dk.kaldekaede.effort;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * An uploaded PDF, looked through for what a card to be read has no use for: what runs, starts programs, opens by itself
 * or carries other files (ISO 32000-1, 7.5, 7.7.2 and 12.6.4). It ends up in many people's readers.
 */
final class PdfFile {

    private static final String BEGIN = "%PDF-";
    private static final String END = "%%EOF";
    private static final int END_WITHIN = 1024;
    private static final Pattern ACTIVE =
            Pattern.compile("/(?:JavaScript|Launch|EmbeddedFile|OpenAction)|/JS(?=[\\s(<])");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile("stream\r?\n");
    private static final String OF_OBJECTS = "/ObjStm";
    private static final int DICTIONARY = 512;
    private static final int MOST_UNPACKED = 8 * 1024 * 1024;
    private static final int HEXADECIMAL = 16;

    private final String content;

    /** Every byte is one character. */
    PdfFile(byte[] bytes) {
        this.content = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Whether it begins and ends as a PDF does. Its name says nothing. */
    boolean isWhole() {
        return content.startsWith(BEGIN) && content.lastIndexOf(END) >= Math.max(0, content.length() - END_WITHIN);
    }

    /** Whether it has anything that does more than to be read, also where that is packed or written in figures. */
    boolean isActive() {
        return hasActive(content) || hasActive(unpacked());
    }

    private static boolean hasActive(String text) {
        return ACTIVE.matcher(unescaped(text)).find();
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(code ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), HEXADECIMAL))));
    }

    /** The packed objects; pictures and pages, which are packed too, are no objects. */
    private String unpacked() {
        StringBuilder all = new StringBuilder();
        Matcher stream = STREAM.matcher(content);
        while (stream.find() && all.length() < MOST_UNPACKED) {
            String before = content.substring(Math.max(0, stream.start() - DICTIONARY), stream.start());
            if (unescaped(before).contains(OF_OBJECTS)) {
                unpack(stream.end(), all);
            }
        }
        return all.toString();
    }

    private void unpack(int from, StringBuilder into) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content.substring(from).getBytes(StandardCharsets.ISO_8859_1));
            byte[] some = new byte[DICTIONARY];
            int read = inflater.inflate(some);
            while (read > 0 && into.length() < MOST_UNPACKED) {
                into.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
                read = inflater.inflate(some);
            }
        } catch (DataFormatException e) {
            into.append("\n% not packed this way: what there is of it has been looked through as it stands");
        } finally {
            inflater.end();
        }
    }
}
