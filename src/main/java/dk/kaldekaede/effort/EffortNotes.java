package dk.kaldekaede.effort;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was noted in an effort. Any number of people may note at once; nobody changes what another has written. */
@Component
public class EffortNotes {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    EffortNotes(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Notes something about a task. The same id once more changes nothing.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the same is noted in this very moment
     */
    @Transactional
    public void note(String id, EffortTask task, String text, Instant happenedAt, String byUser) {
        if (insert(id, task, text, null, happenedAt, byUser)) {
            trail.record(EffortTasks.note(task, TrailType.EFFORT_NOTED, byUser));
        }
    }

    /**
     * Notes who decided and when (SF-2.2, SF-2.3). What was decided stays in the case system. The same id once more
     * changes nothing.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the same is noted in this very moment
     */
    @Transactional
    public void decided(String id, EffortTask task, String decidedByRole, Instant happenedAt, String byUser) {
        if (insert(id, task, null, decidedByRole, happenedAt, byUser)) {
            trail.record(EffortTasks.note(task, TrailType.EFFORT_DECISION_NOTED, byUser)
                    .role(decidedByRole));
        }
    }

    /**
     * Takes the text of a note away for good; that it was there, who wrote it and who took it away stays.
     *
     * @return false when the task has no such note, or it has no text
     */
    @Transactional
    public boolean blank(EffortTask task, String noteId, String byUser) {
        boolean blanked = jdbc.sql("update effort_note set text = null, blanked_at = :at, blanked_by_user = :user"
                                + " where id = :id and task_id = :task and text is not null")
                        .param("at", now())
                        .param("user", byUser)
                        .param("id", noteId)
                        .param("task", task.id())
                        .update()
                == 1;
        if (blanked) {
            trail.record(EffortTasks.note(task, TrailType.EFFORT_NOTE_BLANKED, byUser));
        }
        return blanked;
    }

    /** What was noted in an effort, by when it happened. */
    public List<EffortNote> of(String activationId) {
        return jdbc.sql("select * from effort_note where activation_id = :activation order by happened_at, seq")
                .param("activation", activationId)
                .query(EffortNotes::map)
                .list();
    }

    private boolean insert(
            String id, EffortTask task, String text, String decidedByRole, Instant happenedAt, String byUser) {
        boolean there = jdbc.sql("select count(*) from effort_note where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
        if (there) {
            return false;
        }
        jdbc.sql("""
                        insert into effort_note (id, task_id, activation_id, text, decided_by_role, happened_at,
                            recorded_at, recorded_by_user)
                        values (:id, :task, :activation, :text, :role, :happened, :now, :user)
                        """)
                .param("id", id)
                .param("task", task.id())
                .param("activation", task.activationId())
                .param("text", text)
                .param("role", decidedByRole)
                .param("happened", happenedAt.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .param("user", byUser)
                .update();
        return true;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static EffortNote map(ResultSet row, int number) throws SQLException {
        return new EffortNote(
                row.getString("id"),
                row.getString("task_id"),
                row.getString("text"),
                row.getString("decided_by_role"),
                EffortTasks.instant(row, "happened_at"),
                EffortTasks.instant(row, "recorded_at"),
                row.getString("recorded_by_user"),
                EffortTasks.instant(row, "blanked_at"),
                row.getString("blanked_by_user"));
    }
}
