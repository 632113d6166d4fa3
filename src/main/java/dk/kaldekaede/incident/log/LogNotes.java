package dk.kaldekaede.incident.log;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notes of an incident's log. They are only added to: whoever was wrong writes another that points at the first. */
@Component
public class LogNotes {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    LogNotes(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Keeps a note; when it was written is now, whatever it says. The same id once more changes nothing.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the same is written in this very moment
     */
    @Transactional
    public void write(LogNote note) {
        if (find(note.id()).isPresent()) {
            return;
        }
        jdbc.sql("""
                        insert into log_note (id, incident_id, text, corrects_id, happened_at, recorded_at,
                            recorded_by_user)
                        values (:id, :incident, :text, :corrects, :happened, :now, :user)
                        """)
                .param("id", note.id())
                .param("incident", note.incidentId())
                .param("text", note.text())
                .param("corrects", note.correctsId())
                .param("happened", note.happenedAt().atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("user", note.recordedByUser())
                .update();
        TrailType type = note.correctsId() == null ? TrailType.LOG_NOTED : TrailType.LOG_CORRECTED;
        trail.record(TrailNote.of(note.incidentId(), type).by(note.recordedByUser()));
    }

    /** The note with this id, if there is one. */
    public Optional<LogNote> find(String id) {
        return jdbc.sql("select * from log_note where id = :id")
                .param("id", id)
                .query(LogNotes::map)
                .optional();
    }

    /** An incident's notes, by when it happened, of one moment in the order they were written. */
    public List<LogNote> of(String incidentId) {
        return jdbc.sql("select * from log_note where incident_id = :incident order by happened_at, seq")
                .param("incident", incidentId)
                .query(LogNotes::map)
                .list();
    }

    private static LogNote map(ResultSet row, int number) throws SQLException {
        return new LogNote(
                row.getString("id"),
                row.getString("incident_id"),
                row.getString("text"),
                row.getString("corrects_id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by_user"));
    }
}
