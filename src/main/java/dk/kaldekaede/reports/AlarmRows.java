package dk.kaldekaede.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the alarms of a stretch of time from the tables that alerting and notification keep. */
@Repository
class AlarmRows {

    /** What was given back was taken before; when, the timeline knows. */
    private static final String SELECT = """
            select a.role, a.exercise, a.state, a.answered_via, a.late_answer, a.started_at,
                case when a.state = 'GIVEN_BACK'
                    then (select min(t.happened_at) from trail_entry t
                        where t.incident_id = a.incident_id and t.alert_id = a.id and t.type = 'ALERT_TAKEN')
                    when a.state in ('TAKEN', 'DECLINED') then a.ended_at end as answered_at,
                (select m.channel from message m where m.alert_id = a.id and m.kind = 'ALERT'
                    order by m.created_at, m.id fetch first 1 rows only) as channel
            from alert a where a.started_at >= :from and a.started_at < :to
            """;

    private final JdbcClient jdbc;

    AlarmRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The alarms that began in a stretch of time, whose end is not in it. */
    List<Alarm> between(Instant from, Instant to) {
        return query(SELECT, from, to).query(AlarmRows::map).list();
    }

    /** Those that called one person. */
    List<Alarm> of(String personId, Instant from, Instant to) {
        return query(SELECT + " and a.person_id = :person", from, to)
                .param("person", personId)
                .query(AlarmRows::map)
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, Instant from, Instant to) {
        return jdbc.sql(sql).param("from", from.atOffset(ZoneOffset.UTC)).param("to", to.atOffset(ZoneOffset.UTC));
    }

    private static Alarm map(ResultSet row, int number) throws SQLException {
        return new Alarm(
                row.getString("role"),
                row.getBoolean("exercise"),
                row.getString("state"),
                row.getString("answered_via"),
                row.getString("channel"),
                row.getString("late_answer") != null,
                instant(row, "started_at"),
                instant(row, "answered_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
