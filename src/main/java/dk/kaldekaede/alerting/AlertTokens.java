package dk.kaldekaede.alerting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The links that let a person answer from a phone without a login. A token is made from the alarm's id and a secret, so
 * that none need be stored; the database holds its hash to find the alarm by.
 */
@Component
public class AlertTokens {

    /** 144 bits: beyond guessing, and short enough for an SMS. */
    private static final int TOKEN_BYTES = 18;

    private static final int SHORTEST_SECRET = 32;

    private final SecretKeySpec key;
    private final String baseUrl;

    AlertTokens(@Value("${kaldekaede.link-secret}") String secret, @Value("${kaldekaede.base-url}") String baseUrl) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("Set kaldekaede.link-secret (KALDEKAEDE_LINK_SECRET) to at least "
                    + SHORTEST_SECRET + " random characters: it makes the links that answer alarms");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.baseUrl = baseUrl;
    }

    /** The address that answers this alarm. */
    public String link(String alertId) {
        return baseUrl + "/k/" + token(alertId);
    }

    /**
     * The address of a page that asks for a login.
     *
     * @param path from the first slash
     */
    public String page(String path) {
        return baseUrl + path;
    }

    /** What the database keeps of an alarm's token. */
    String hashFor(String alertId) {
        return hash(token(alertId));
    }

    /**
     * The address of another open page about one thing.
     *
     * @param page the path's first part, which also keeps its tokens apart from every other page's
     * @param id the thing's id
     */
    public String link(String page, String id) {
        return baseUrl + "/" + page + "/" + token(page + ":" + id);
    }

    /** What the database keeps of that page's token. */
    public String hashFor(String page, String id) {
        return hash(token(page + ":" + id));
    }

    /** What the database keeps of a token that came in. */
    public String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private String token(String alertId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] full = mac.doFinal(alertId.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, TOKEN_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
