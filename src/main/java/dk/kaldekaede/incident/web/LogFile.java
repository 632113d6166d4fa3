package dk.kaldekaede.incident.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * The log as it is handed over: a zip with the same in it twice, for people and for programs.
 *
 * @param name of the file: when the incident was reported, and how the content's SHA-256 begins
 * @param content its bytes
 * @param sha256 of them, in hexadecimal
 */
record LogFile(String name, byte[] content, String sha256) {

    private static final int SHOWN = 12;

    static LogFile of(byte[] content, ZonedDateTime reportedAt) {
        String sha = sha256(content);
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(reportedAt);
        return new LogFile("log-%s-%s.zip".formatted(day, sha.substring(0, SHOWN)), content, sha);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
