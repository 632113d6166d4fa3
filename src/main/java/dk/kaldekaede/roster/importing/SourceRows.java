package dk.kaldekaede.roster.importing;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code calendar_source}. */
@Repository
class SourceRows {

    private static final String COLUMNS =
            "select id, role, position, address, next_read_at, read_at, fault, fault_line,"
                    + " fault_event, faults from calendar_source";

    private static final int LONGEST_EVENT = 255;

    private final JdbcClient jdbc;

    SourceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CalendarSource> all() {
        return jdbc.sql(COLUMNS + " order by role, position")
                .query(CalendarSource.class)
                .list();
    }

    List<CalendarSource> due(Instant at) {
        return jdbc.sql(COLUMNS + " where next_read_at <= :at and (claimed_until is null or claimed_until <= :at)"
                        + " order by next_read_at")
                .param("at", utc(at))
                .query(CalendarSource.class)
                .list();
    }

    void insert(CalendarSource source, String user, Instant at) {
        jdbc.sql("delete from calendar_source where role = :role and position = :position")
                .param("role", source.role())
                .param("position", source.position())
                .update();
        jdbc.sql("insert into calendar_source (id, role, position, address, by_user, made_at, next_read_at, faults)"
                        + " values (:id, :role, :position, :address, :user, :at, :at, 0)")
                .param("id", source.id())
                .param("role", source.role())
                .param("position", source.position())
                .param("address", source.address())
                .param("user", user, Types.VARCHAR)
                .param("at", utc(at))
                .update();
    }

    void delete(String id) {
        jdbc.sql("delete from calendar_source where id = :id").param("id", id).update();
    }

    void readSoon(String id, Instant at) {
        jdbc.sql("update calendar_source set next_read_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    /** Whether this node is the one that reads it now. */
    boolean claim(CalendarSource source, Instant at, Instant until) {
        return jdbc.sql("update calendar_source set claimed_until = :until where id = :id and next_read_at <= :at"
                                + " and (claimed_until is null or claimed_until <= :at)")
                        .param("until", utc(until))
                        .param("id", source.id())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void wasRead(String id, Instant at, Instant next) {
        jdbc.sql("update calendar_source set claimed_until = null, read_at = :at, next_read_at = :next, fault = null,"
                        + " fault_line = null, fault_event = null, faults = 0 where id = :id")
                .param("at", utc(at))
                .param("next", utc(next))
                .param("id", id)
                .update();
    }

    void failed(String id, SourceProblem problem, Instant next) {
        String event = problem.event();
        jdbc.sql("update calendar_source set claimed_until = null, next_read_at = :next, fault = :fault,"
                        + " fault_line = :line, fault_event = :event, faults = faults + 1 where id = :id")
                .param("next", utc(next))
                .param("fault", problem.fault())
                .param("line", problem.line(), Types.INTEGER)
                .param(
                        "event",
                        event == null ? null : event.substring(0, Math.min(event.length(), LONGEST_EVENT)),
                        Types.VARCHAR)
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
