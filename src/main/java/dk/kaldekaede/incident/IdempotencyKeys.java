package dk.kaldekaede.incident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys that reporters send so that the same report twice is one incident. Only their hashes are kept. */
@Component
class IdempotencyKeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> incidentOf(String key) {
        return jdbc.sql("select incident_id from idempotency_key where key_hash = :hash")
                .param("hash", hash(key))
                .query(String.class)
                .optional();
    }

    /**
     * Keeps a key with its incident.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another report used it in the same moment
     */
    void keep(String key, String incidentId) {
        jdbc.sql("insert into idempotency_key (key_hash, incident_id, created_at) values (:hash, :incident, :at)")
                .param("hash", hash(key))
                .param("incident", incidentId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
