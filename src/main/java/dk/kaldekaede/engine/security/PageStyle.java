package dk.kaldekaede.engine.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The style sheet, for pages that carry it in themselves: those that people meet without a log-in, who then see them as
 * they should be when a second request gets no answer. The content security policy allows it by its hash.
 */
@Component("pageStyle")
public final class PageStyle {

    private static final String SHEET = read();

    /** What allows it, a source of the directive {@code style-src}. */
    public static final String SOURCE = source(SHEET);

    /** The whole sheet. */
    public String sheet() {
        return SHEET;
    }

    /** What allows a style element with this very text (CSP Level 3, hash-source). */
    static String source(String css) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String read() {
        try {
            return new ClassPathResource("static/css/kaldekaede.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
