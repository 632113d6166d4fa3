package dk.kaldekaede.readiness;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code contact_test} and {@code contact_test_role}; a test is read with what is known of its message. */
@Repository
class ContactTestRows {

    private static final String SELECT = """
            select t.id, t.round_id, t.person_id, t.process_instance_id, t.channel, m.address, t.asked_at,
                t.answered_at, t.outcome, m.state, m.sent_at, m.delivered_at, m.last_error
            from contact_test t left join message m on m.id = t.message_id
            """;

    private final JdbcClient jdbc;

    ContactTestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a new test. One of a round is open until it is settled.
     *
     * @throws org.springframework.dao.DuplicateKeyException when a round waits for her already
     */
    void insert(ContactTest test, String tokenHash, Collection<String> roles) {
        jdbc.sql("insert into contact_test (id, round_id, person_id, process_instance_id, token_hash, channel,"
                        + " asked_at, open_marker)"
                        + " values (:id, :round, :person, :process, :hash, :channel, :at, :marker)")
                .param("id", test.id())
                .param("round", test.roundId())
                .param("person", test.personId())
                .param("process", test.processInstanceId())
                .param("hash", tokenHash)
                .param("channel", test.channel() == null ? null : test.channel().name())
                .param("at", utc(test.askedAt()))
                .param("marker", test.roundId() == null ? null : "open")
                .update();
        roles.forEach(role -> jdbc.sql("insert into contact_test_role (test_id, role) values (:id, :role)")
                .param("id", test.id())
                .param("role", role)
                .update());
    }

    void sentAs(String id, String messageId) {
        jdbc.sql("update contact_test set message_id = :message where id = :id")
                .param("message", messageId)
                .param("id", id)
                .update();
    }

    /** She said that it reached her; false when she had said so before. */
    boolean answered(String id, Instant at) {
        return jdbc.sql("update contact_test set answered_at = :at where id = :id and answered_at is null")
                        .param("at", utc(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Ends it; false when it had ended before. */
    boolean settle(String id, ContactTestOutcome outcome, Instant at) {
        return jdbc.sql("update contact_test set settled_at = :at, outcome = :outcome, open_marker = null"
                                + " where id = :id and outcome is null")
                        .param("at", utc(at))
                        .param("outcome", outcome.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<ContactTest> find(String id) {
        return one("where t.id = :value", id);
    }

    Optional<ContactTest> byTokenHash(String hash) {
        return one("where t.token_hash = :value", hash);
    }

    Optional<ContactTest> byMessage(String messageId) {
        return one("where t.message_id = :value", messageId);
    }

    /** The newest test of the person and the address that a message went to, by its channel. */
    Optional<ContactTest> byCall(String messageId) {
        return one("""
                where t.id = (select other.id from message r
                    join contact_test other on other.person_id = r.person_id and other.channel = r.channel
                    join message o on o.id = other.message_id and o.address = r.address
                    where r.id = :value order by other.asked_at desc fetch first 1 row only)
                """, messageId);
    }

    /** What a round waits for from a person. */
    Optional<ContactTest> openOf(String personId) {
        return one("where t.person_id = :value and t.open_marker = 'open'", personId);
    }

    List<ContactTest> ofRound(String roundId) {
        return query("where t.round_id = :value", roundId);
    }

    /** A person's tests, the newest in front, at most {@code count}. */
    List<ContactTest> ofPerson(String personId, int count) {
        return query(
                "where t.person_id = :value order by t.asked_at desc fetch first " + count + " rows only", personId);
    }

    /** The roles that each test of a round is counted under. */
    Map<String, Set<String>> rolesOfRound(String roundId) {
        Map<String, Set<String>> roles = new HashMap<>();
        jdbc.sql("select r.test_id, r.role from contact_test t join contact_test_role r on r.test_id = t.id"
                        + " where t.round_id = :round")
                .param("round", roundId)
                .query(row -> {
                    roles.computeIfAbsent(row.getString("test_id"), id -> new HashSet<>())
                            .add(row.getString("role"));
                });
        return roles;
    }

    /** Everybody a round waits for. */
    Set<String> peopleWaitedFor() {
        return Set.copyOf(jdbc.sql("select person_id from contact_test where open_marker = 'open'")
                .query(String.class)
                .list());
    }

    /** Those who were tested before a moment already, and have answered no test since. */
    Set<String> unprovedSince(Instant at) {
        return Set.copyOf(jdbc.sql("select person_id from contact_test group by person_id having min(asked_at) < :at"
                        + " and (max(answered_at) is null or max(answered_at) < :at)")
                .param("at", utc(at))
                .query(String.class)
                .list());
    }

    /** How many tests somebody has sent to herself by one way since a moment. Two at a time wait for each other. */
    int ownSince(String personId, Channel channel, String address, Instant since) {
        jdbc.sql("select id from person where id = :person for update")
                .param("person", personId)
                .query(String.class)
                .single();
        return jdbc.sql("select count(*) from contact_test t join message m on m.id = t.message_id"
                        + " where t.person_id = :person and t.round_id is null and t.channel = :channel"
                        + " and m.address = :address and t.asked_at > :since")
                .param("person", personId)
                .param("channel", channel.name())
                .param("address", address)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    private Optional<ContactTest> one(String where, String value) {
        return query(where, value).stream().findFirst();
    }

    private List<ContactTest> query(String where, String value) {
        return jdbc.sql(SELECT + where)
                .param("value", value)
                .query(ContactTestRows::map)
                .list();
    }

    private static ContactTest map(ResultSet row, int number) throws SQLException {
        String channel = row.getString("channel");
        String outcome = row.getString("outcome");
        String state = row.getString("state");
        return new ContactTest(
                row.getString("id"),
                row.getString("round_id"),
                row.getString("person_id"),
                row.getString("process_instance_id"),
                channel == null ? null : Channel.valueOf(channel),
                row.getString("address"),
                instant(row, "asked_at"),
                instant(row, "answered_at"),
                outcome == null ? null : ContactTestOutcome.valueOf(outcome),
                state == null ? null : MessageState.valueOf(state),
                instant(row, "sent_at"),
                instant(row, "delivered_at"),
                row.getString("last_error"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
