package dk.kaldekaede.incident.review;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done differently, each with an owner and a day, open until somebody says it is done or dropped. */
@Component
public class Lessons {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Lessons(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Adds a lesson. The same id once more changes nothing.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the same is added in this very moment
     */
    @Transactional
    public void add(String id, String incidentId, String lesson, String ownerRole, LocalDate dueOn, String byUser) {
        if (find(id).isPresent()) {
            return;
        }
        jdbc.sql("""
                        insert into review_lesson (id, incident_id, lesson, owner_role, due_on, state, added_by_user,
                            added_at)
                        values (:id, :incident, :lesson, :owner, :due, 'OPEN', :user, :at)
                        """)
                .param("id", id)
                .param("incident", incidentId)
                .param("lesson", lesson)
                .param("owner", ownerRole)
                .param("due", dueOn)
                .param("user", byUser)
                .param("at", now())
                .update();
        trail.record(TrailNote.of(incidentId, TrailType.LESSON_ADDED)
                .role(ownerRole)
                .by(byUser)
                .with("dueOn", dueOn));
    }

    /**
     * Settles an open lesson.
     *
     * @param state done or dropped
     * @return false when somebody else had settled it already
     */
    @Transactional
    public boolean settle(Lesson lesson, LessonState state, String byUser) {
        boolean first = jdbc.sql("update review_lesson set state = :state, settled_by_user = :user, settled_at = :at"
                                + " where id = :id and state = 'OPEN'")
                        .param("state", state.name())
                        .param("user", byUser)
                        .param("at", now())
                        .param("id", lesson.id())
                        .update()
                == 1;
        if (first) {
            trail.record(TrailNote.of(lesson.incidentId(), TrailType.LESSON_SETTLED)
                    .role(lesson.ownerRole())
                    .by(byUser)
                    .with("state", state));
        }
        return first;
    }

    /** Records that its owner has been reminded, now. */
    @Transactional
    public void reminded(String lessonId) {
        jdbc.sql("update review_lesson set reminded_at = :at where id = :id")
                .param("at", now())
                .param("id", lessonId)
                .update();
    }

    /** Whether an incident has no lesson left to be done. */
    public boolean allSettled(String incidentId) {
        return of(incidentId).stream().noneMatch(lesson -> lesson.state() == LessonState.OPEN);
    }

    /** An incident's lessons, in the order they came. */
    public List<Lesson> of(String incidentId) {
        return jdbc.sql("select * from review_lesson where incident_id = :incident order by seq")
                .param("incident", incidentId)
                .query(Lessons::map)
                .list();
    }

    /** The lessons of all incidents that are to be done, the most urgent first. */
    public List<Lesson> open() {
        return jdbc.sql("select * from review_lesson where state = 'OPEN' order by due_on, seq")
                .query(Lessons::map)
                .list();
    }

    /** The lesson with this id, if there is one. */
    public Optional<Lesson> find(String lessonId) {
        return jdbc.sql("select * from review_lesson where id = :id")
                .param("id", lessonId)
                .query(Lessons::map)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Lesson map(ResultSet row, int number) throws SQLException {
        return new Lesson(
                row.getString("id"),
                row.getString("incident_id"),
                row.getString("lesson"),
                row.getString("owner_role"),
                row.getObject("due_on", LocalDate.class),
                LessonState.valueOf(row.getString("state")),
                row.getString("settled_by_user"),
                Reviews.instant(row, "settled_at"),
                Reviews.instant(row, "reminded_at"));
    }
}
