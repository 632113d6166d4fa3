package dk.kaldekaede.alerting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code reply}: what has come in, without its words and without whom it came from. */
@Repository
class ReplyRows {

    private final JdbcClient jdbc;
    private final AlertTokens tokens;

    ReplyRows(JdbcClient jdbc, AlertTokens tokens) {
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    boolean isKnown(AnsweredVia way, String id) {
        return jdbc.sql("select count(*) from reply where way = :way and id = :id")
                        .param("way", way.name())
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Keeps one.
     *
     * @param number the number it came from; null for a key
     * @throws org.springframework.dao.DuplicateKeyException when the same one is being kept by somebody else
     */
    void keep(
            AnsweredVia way,
            String id,
            String number,
            Instant at,
            ReplyOutcome outcome,
            String alertId,
            boolean answered) {
        jdbc.sql("""
                        insert into reply (way, id, sender_hash, received_at, outcome, alert_id, answered)
                        values (:way, :id, :sender, :at, :outcome, :alert, :answered)
                        """)
                .param("way", way.name())
                .param("id", id)
                .param("sender", number == null ? null : hash(number))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("outcome", outcome.name())
                .param("alert", alertId)
                .param("answered", answered)
                .update();
    }

    /** How often a number was answered lately. */
    long answered(String number, Instant now, Duration lately) {
        return jdbc.sql("select count(*) from reply where sender_hash = :sender and received_at > :since and answered")
                .param("sender", hash(number))
                .param("since", now.minus(lately).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** There are so few numbers that only a hash made with a secret hides one. */
    private String hash(String number) {
        return tokens.hashFor("reply", number);
    }
}
