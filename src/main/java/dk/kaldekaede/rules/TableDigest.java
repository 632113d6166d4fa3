package dk.kaldekaede.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a table's text is known by. */
final class TableDigest {

    private TableDigest() {}

    /** SHA-256 of a text, in hexadecimal. Line ends do not count: a table that was edited elsewhere keeps its own. */
    static String of(String xml) {
        try {
            byte[] text = xml.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
