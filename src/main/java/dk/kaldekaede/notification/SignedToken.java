package dk.kaldekaede.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.util.StringUtils;

/** A JSON Web Token signed with HS256 (RFC 7515), the one algorithm that is believed here. */
final class SignedToken {

    private static final String ALGORITHM = "HmacSHA256";

    private SignedToken() {}

    /** What a token says; empty when it is none, is signed in another way or with another secret, or there is none. */
    static Optional<byte[]> payload(String token, String secret, ObjectMapper json) {
        String[] parts = token == null ? new String[0] : token.strip().split("\\.", -1);
        if (parts.length != 3 || !StringUtils.hasText(secret)) {
            return Optional.empty();
        }
        try {
            byte[] expected = sign(parts[0] + "." + parts[1], secret);
            boolean ours = MessageDigest.isEqual(decode(parts[2]), expected)
                    && "HS256"
                            .equals(json.readTree(decode(parts[0])).path("alg").asText());
            return ours ? Optional.of(decode(parts[1])) : Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] sign(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
