package dk.kaldekaede.effort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The periods of leadership as rows: at most one open a subject, and the next begins as the last ends. */
@Component
class LeadershipRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    LeadershipRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From now she leads it. */
    void lead(String incidentId, String activationId, String subject, String personId, String role, boolean along) {
        end(activationId, subject);
        jdbc.sql("""
                        insert into leadership_period (id, incident_id, activation_id, subject, person_id, role,
                            leads_along, started_at, open_marker)
                        values (:id, :incident, :activation, :subject, :person, :role, :along, :at, 'open')
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("incident", incidentId)
                .param("activation", activationId)
                .param("subject", subject)
                .param("person", personId)
                .param("role", role)
                .param("along", along)
                .param("at", now())
                .update();
    }

    /** From now nobody leads it. */
    void gap(String incidentId, String activationId, String subject, boolean along) {
        lead(incidentId, activationId, subject, null, null, along);
    }

    /** The time without a leader that lasts will end with the effort's. */
    void waitAlong(String activationId, String subject) {
        jdbc.sql("update leadership_period set leads_along = true"
                        + " where activation_id = :activation and subject = :subject and open_marker = 'open'")
                .param("activation", activationId)
                .param("subject", subject)
                .update();
    }

    void end(String activationId, String subject) {
        jdbc.sql("update leadership_period set ended_at = :at, open_marker = null"
                        + " where activation_id = :activation and subject = :subject and open_marker = 'open'")
                .param("at", now())
                .param("activation", activationId)
                .param("subject", subject)
                .update();
    }

    Optional<LeadershipPeriod> current(String activationId, String subject) {
        return jdbc.sql("select * from leadership_period"
                        + " where activation_id = :activation and subject = :subject and open_marker = 'open'")
                .param("activation", activationId)
                .param("subject", subject)
                .query(LeadershipRows::map)
                .optional();
    }

    /** All periods of an incident, oldest first. */
    List<LeadershipPeriod> ofIncident(String incidentId) {
        return jdbc.sql("select * from leadership_period where incident_id = :incident order by seq")
                .param("incident", incidentId)
                .query(LeadershipRows::map)
                .list();
    }

    /** The periods of these incidents that last now, in one query. */
    List<LeadershipPeriod> currentOf(Collection<String> incidentIds) {
        return incidentIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from leadership_period"
                                + " where incident_id in (:incidents) and open_marker = 'open' order by seq")
                        .param("incidents", incidentIds)
                        .query(LeadershipRows::map)
                        .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static LeadershipPeriod map(ResultSet row, int number) throws SQLException {
        return new LeadershipPeriod(
                row.getString("incident_id"),
                row.getString("activation_id"),
                row.getString("subject"),
                row.getString("person_id"),
                row.getString("role"),
                row.getBoolean("leads_along"),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
