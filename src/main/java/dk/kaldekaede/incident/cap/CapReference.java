package dk.kaldekaede.incident.cap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/**
 * What names an alert everywhere (CAP 1.2, section 3.2.1).
 *
 * @param sender who sent it
 * @param identifier what the sender calls it
 * @param sent when; the same moment in another offset is the same
 */
public record CapReference(String sender, String identifier, OffsetDateTime sent) {

    /** A short key of fixed length: SHA-256 in hexadecimal. No part holds a space, so that parts can not run together. */
    public String key() {
        String name = sender + " " + identifier + " " + sent.toEpochSecond();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
