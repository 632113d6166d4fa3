package dk.kaldekaede.incident.cap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The alerts that came, whole, and what they belong to. An alert is kept here and in no process and no log. */
@Component
class CapRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    CapRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Waits until no other alert is being taken in, here or on another node; holds until the transaction ends. */
    void waitForTurn() {
        jdbc.sql("select id from cap_turn where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    /**
     * Keeps an alert and what it refers to.
     *
     * @return its id
     * @throws org.springframework.dao.DuplicateKeyException when it is kept already
     */
    String add(CapReader.Read read, CapOutcome outcome, String receivedFrom, boolean fromSystem) {
        CapAlert alert = read.alert();
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into cap_alert (id, alert_key, sender, identifier, sent_at, status, message_type, outcome,
                            received_at, received_from, from_system, document)
                        values (:id, :key, :sender, :identifier, :sent, :status, :type, :outcome, :at, :from, :system, :document)
                        """)
                .param("id", id)
                .param("key", alert.name().key())
                .param("sender", alert.name().sender())
                .param("identifier", alert.name().identifier())
                .param("sent", alert.name().sent().withOffsetSameInstant(ZoneOffset.UTC))
                .param("status", alert.status().name())
                .param("type", alert.type().name())
                .param("outcome", outcome.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("from", receivedFrom)
                .param("system", fromSystem)
                .param("document", read.text())
                .update();
        if (alert.status().calls() && alert.type().follows()) {
            alert.references().stream().map(CapReference::key).distinct().forEach(key -> refer(id, key));
        }
        return id;
    }

    private void refer(String id, String key) {
        jdbc.sql("insert into cap_reference (cap_alert_id, alert_key) values (:id, :key)")
                .param("id", id)
                .param("key", key)
                .update();
    }

    void setOutcome(String id, CapOutcome outcome) {
        jdbc.sql("update cap_alert set outcome = :outcome where id = :id")
                .param("outcome", outcome.name())
                .param("id", id)
                .update();
    }

    /** Notes that an alert belongs to an incident. */
    void belongsTo(String id, String incidentId, List<String> heldBack) {
        jdbc.sql("insert into cap_alert_incident (cap_alert_id, incident_id, held_back)"
                        + " values (:id, :incident, :heldBack)")
                .param("id", id)
                .param("incident", incidentId)
                .param("heldBack", String.join(" ", heldBack))
                .update();
    }

    /** Everything of the same status that an alert is joined to by references, from one to the next, itself too. */
    List<CapRecord> related(CapAlert alert) {
        Set<String> keys = new HashSet<>(Set.of(alert.name().key()));
        int before;
        do {
            before = keys.size();
            keys.addAll(neighbours(keys, alert.status()));
        } while (keys.size() > before);
        return query(
                "where alert_key in (:keys) and status = :status order by seq",
                Map.of("keys", keys, "status", alert.status().name()));
    }

    private List<String> neighbours(Collection<String> keys, CapStatus status) {
        return jdbc.sql("""
                        select a.alert_key from cap_alert a join cap_reference r on r.cap_alert_id = a.id
                        where r.alert_key in (:keys) and a.status = :status
                        union
                        select r.alert_key from cap_alert a join cap_reference r on r.cap_alert_id = a.id
                        where a.alert_key in (:keys) and a.status = :status
                        """)
                .param("keys", keys)
                .param("status", status.name())
                .query(String.class)
                .list();
    }

    Optional<CapRecord> named(CapReference name) {
        return query("where alert_key = :key", Map.of("key", name.key())).stream()
                .findFirst();
    }

    /** The alert with this id. */
    Optional<CapRecord> find(String id) {
        return query("where id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** One incident's alerts, newest first. */
    List<CapRecord> ofIncident(String incidentId) {
        return query(
                "where id in (select cap_alert_id from cap_alert_incident where incident_id = :incident)"
                        + " order by seq desc",
                Map.of("incident", incidentId));
    }

    /** The alerts that came last, newest first. */
    List<CapRecord> latest(int count) {
        return query("order by received_at desc, seq desc fetch first :count rows only", Map.of("count", count));
    }

    private List<CapRecord> query(String where, Map<String, ?> parameters) {
        return jdbc.sql("select * from cap_alert " + where)
                .params(parameters)
                .query(this::map)
                .list();
    }

    private CapRecord map(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        return new CapRecord(
                id,
                new CapReference(row.getString("sender"), row.getString("identifier"), time(row, "sent_at")),
                CapStatus.valueOf(row.getString("status")),
                CapMessageType.valueOf(row.getString("message_type")),
                CapOutcome.valueOf(row.getString("outcome")),
                instant(row, "received_at"),
                row.getString("received_from"),
                row.getBoolean("from_system"),
                links(id, "incident_id"),
                links(id, "held_back").stream()
                        .flatMap(names -> Stream.of(names.split(" ")))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList(),
                row.getString("document"));
    }

    private List<String> links(String id, String column) {
        return jdbc.sql("select " + column + " from cap_alert_incident where cap_alert_id = :id order by incident_id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return time(row, column).toInstant();
    }
}
