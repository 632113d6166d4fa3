package dk.kaldekaede.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was known of an incident at each moment: a version for the report and for every change, and none ever changes. */
@Component
public class FactsHistory {

    private static final TypeReference<Map<String, Object>> BY_NAME = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    FactsHistory(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        // A fact that is no longer known is a change too.
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
        this.clock = clock;
    }

    /**
     * What was known from a moment on.
     *
     * @param version 1 when reported, one more at each change
     * @param facts every fact by its name in the interface; null is unknown
     * @param at from when on
     * @param byUser the account that said so; null when a system did
     */
    public record Version(int version, Map<String, Object> facts, Instant at, String byUser) {}

    /** Keeps what is known now; in the transaction that changes it. */
    void keep(String incidentId, int version, IncidentFacts facts, String byUser) {
        jdbc.sql("""
                        insert into incident_facts (incident_id, version, facts, known_at, known_by_user)
                        values (:incident, :version, :facts, :at, :user)
                        """)
                .param("incident", incidentId)
                .param("version", version)
                .param("facts", write(facts))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("user", byUser)
                .update();
    }

    /** Everything that was known of an incident, oldest first; what was known before this was kept is not there. */
    public List<Version> of(String incidentId) {
        return jdbc.sql("select * from incident_facts where incident_id = :incident order by version")
                .param("incident", incidentId)
                .query(this::map)
                .list();
    }

    private Version map(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("version"),
                read(row.getString("facts")),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getString("known_by_user"));
    }

    private String write(IncidentFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts could not be written as JSON", e);
        }
    }

    private Map<String, Object> read(String facts) {
        try {
            return json.readValue(facts, BY_NAME);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept facts are no JSON", e);
        }
    }
}
