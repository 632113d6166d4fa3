package dk.kaldekaede.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The timeline of every incident: written in the same transaction as what it records, and only ever added to. */
@Component
public class Trail {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Trail(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds a note to its incident's timeline, now.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction: a note that
     *     could be kept when what it tells of is rolled back would be a lie
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(TrailNote note) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into trail_entry (incident_id, happened_at, recorded_at, type, activation_id, alert_id,
                            role, person_id, actor_user, details)
                        values (:incident, :now, :now, :type, :activation, :alert, :role, :person, :actor, :details)
                        """)
                .param("incident", note.incidentId)
                .param("now", now)
                .param("type", note.type.name())
                .param("activation", note.activationId)
                .param("alert", note.alertId)
                .param("role", note.role)
                .param("person", note.personId)
                .param("actor", note.actorUser)
                .param("details", note.details.isEmpty() ? null : write(note.details))
                .update();
        events.publishEvent(new TrailChanged(note.incidentId));
    }

    /** Everything recorded of one incident, oldest first. */
    public List<TrailEntry> of(String incidentId) {
        return jdbc.sql("select * from trail_entry where incident_id = :incident order by id")
                .param("incident", incidentId)
                .query(this::map)
                .list();
    }

    private TrailEntry map(ResultSet row, int number) throws SQLException {
        String details = row.getString("details");
        return new TrailEntry(
                row.getLong("id"),
                row.getString("incident_id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                TrailType.valueOf(row.getString("type")),
                row.getString("activation_id"),
                row.getString("alert_id"),
                row.getString("role"),
                row.getString("person_id"),
                row.getString("actor_user"),
                details == null ? Map.of() : read(details));
    }

    private String write(Map<String, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of strings could not be written as JSON", e);
        }
    }

    private Map<String, String> read(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored timeline entry is no JSON", e);
        }
    }
}
