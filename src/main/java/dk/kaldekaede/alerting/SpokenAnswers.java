package dk.kaldekaede.alerting;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people said on the telephone before the chain came to them, recorded by a colleague in her own name. */
@Component
public class SpokenAnswers {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    SpokenAnswers(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A promise or a refusal given in a talk.
     *
     * @param answer what she said
     * @param recordedByUser the account of the colleague who talked to her
     * @param recordedAt when it was recorded
     */
    public record Spoken(Answer answer, String recordedByUser, Instant recordedAt) {}

    /** Records "talked to her: takes it" or "can't"; it counts when the chain comes to her. */
    @Transactional
    public void record(String incidentId, String personId, String role, Answer answer, String user) {
        jdbc.sql("""
                        insert into spoken_answer (id, incident_id, person_id, answer, recorded_by_user, recorded_at)
                        values (:id, :incident, :person, :answer, :user, :at)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("incident", incidentId)
                .param("person", personId)
                .param("answer", answer.name())
                .param("user", user)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.record(TrailNote.of(incidentId, TrailType.SPOKEN_ANSWER)
                .role(role)
                .person(personId)
                .by(user)
                .with("answer", answer));
    }

    /** The last thing she said about this incident, if anything. */
    public Optional<Spoken> last(String incidentId, String personId) {
        return jdbc.sql("""
                        select answer, recorded_by_user, recorded_at from spoken_answer
                        where incident_id = :incident and person_id = :person
                        order by seq desc fetch first 1 rows only
                        """)
                .param("incident", incidentId)
                .param("person", personId)
                .query((row, number) -> new Spoken(
                        Answer.valueOf(row.getString("answer")),
                        row.getString("recorded_by_user"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
