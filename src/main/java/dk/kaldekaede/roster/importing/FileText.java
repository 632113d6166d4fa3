package dk.kaldekaede.roster.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file that may come from any spreadsheet: UTF-8, with or without its mark, or Windows-1252. */
public final class FileText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String MARK = "\uFEFF";

    private FileText() {}

    /** The text. What is no UTF-8 is Windows-1252, in which every byte means something. */
    public static String of(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(content, WINDOWS);
        }
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }
}
