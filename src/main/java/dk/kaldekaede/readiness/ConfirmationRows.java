package dk.kaldekaede.readiness;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code contact_confirmation}. */
@Repository
class ConfirmationRows {

    private static final String COLUMNS = "select id, person_id, process_instance_id, asked_at, wrong_at, settled_at,"
            + " outcome from contact_confirmation";

    private final JdbcClient jdbc;

    ConfirmationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the person is being asked already */
    void insert(Confirmation confirmation, String tokenHash) {
        jdbc.sql("insert into contact_confirmation (id, person_id, process_instance_id, token_hash, asked_at,"
                        + " open_marker) values (:id, :person, :process, :hash, :at, 'open')")
                .param("id", confirmation.id())
                .param("person", confirmation.personId())
                .param("process", confirmation.processInstanceId())
                .param("hash", tokenHash)
                .param("at", confirmation.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void askedBy(String id, String messageId) {
        jdbc.sql("update contact_confirmation set message_id = :message where id = :id")
                .param("message", messageId)
                .param("id", id)
                .update();
    }

    Optional<Confirmation> find(String id) {
        return one(" where id = :value", id);
    }

    Optional<Confirmation> byTokenHash(String hash) {
        return one(" where token_hash = :value", hash);
    }

    Optional<Confirmation> openOf(String personId) {
        return one(" where person_id = :value and open_marker = 'open'", personId);
    }

    Optional<Confirmation> openByMessage(String messageId) {
        return one(" where message_id = :value and open_marker = 'open'", messageId);
    }

    /** Everybody who is being asked now. */
    List<String> peopleAsked() {
        return jdbc.sql("select person_id from contact_confirmation where open_marker = 'open'")
                .query(String.class)
                .list();
    }

    /** How many were asked since a moment, and how many of them have answered or were helped; not who has left. */
    RoundState askedSince(Instant at) {
        return jdbc.sql("select count(*) as asked,"
                        + " count(case when wrong_at is not null or outcome is not null then 1 end) as answered"
                        + " from contact_confirmation where asked_at >= :at and (outcome is null or outcome <> 'LEFT')")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new RoundState(at, row.getInt("asked"), row.getInt("answered")))
                .single();
    }

    /** Ends it; false when it had ended before. */
    boolean settle(String id, ConfirmationOutcome outcome, Instant at) {
        return jdbc.sql("update contact_confirmation set settled_at = :at, outcome = :outcome, open_marker = null"
                                + " where id = :id and open_marker = 'open'")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("outcome", outcome.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Keeps that something is wrong; false when that was known or it is over. */
    boolean wrong(String id, Instant at) {
        return jdbc.sql("update contact_confirmation set wrong_at = :at"
                                + " where id = :id and open_marker = 'open' and wrong_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private Optional<Confirmation> one(String where, String value) {
        return jdbc.sql(COLUMNS + where)
                .param("value", value)
                .query(Confirmation.class)
                .optional();
    }
}
