package dk.kaldekaede.incident.review;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The after-action reviews: opened when an incident's last effort is stood down, exercises too (OP-7, SB-6). */
@Component
public class Reviews {

    private final JdbcClient jdbc;
    private final ReviewParts parts;
    private final Trail trail;
    private final Clock clock;

    Reviews(JdbcClient jdbc, ReviewParts parts, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Opens an incident's review with a part for each of its leaders and one for the crisis management. One that was closed
     * before an effort was reopened is opened again, and keeps what is written in it.
     */
    @Transactional
    public void open(String incidentId) {
        if (find(incidentId).isPresent()) {
            jdbc.sql("update review set closed_at = null where incident_id = :incident")
                    .param("incident", incidentId)
                    .update();
        } else {
            jdbc.sql("insert into review (incident_id, opened_at) values (:incident, :at)")
                    .param("incident", incidentId)
                    .param("at", now())
                    .update();
        }
        parts.add(incidentId);
        trail.record(TrailNote.of(incidentId, TrailType.REVIEW_OPENED));
    }

    /** Closes it: nothing is written in it any longer. */
    @Transactional
    public void close(String incidentId) {
        jdbc.sql("update review set closed_at = :at where incident_id = :incident")
                .param("at", now())
                .param("incident", incidentId)
                .update();
        trail.record(TrailNote.of(incidentId, TrailType.REVIEW_CLOSED));
    }

    /** An incident's review; empty when nothing was activated or an effort still runs. */
    public Optional<Review> find(String incidentId) {
        return jdbc.sql("select * from review where incident_id = :incident")
                .param("incident", incidentId)
                .query(Reviews::map)
                .optional();
    }

    /** Whether an incident is being reviewed. Asked by the model. */
    public boolean isOpen(String incidentId) {
        return find(incidentId).filter(Review::open).isPresent();
    }

    /**
     * Gives those a part who have led since the review began.
     *
     * @return the new parts' ids
     */
    @Transactional
    public List<String> addParts(String incidentId) {
        return lockOpen(incidentId).map(review -> parts.add(incidentId)).orElseGet(List::of);
    }

    /** The review, locked until the transaction ends; empty when there is none or it is closed. */
    public Optional<Review> lockOpen(String incidentId) {
        return jdbc.sql("select * from review where incident_id = :incident and closed_at is null for update")
                .param("incident", incidentId)
                .query(Reviews::map)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Review map(ResultSet row, int number) throws SQLException {
        return new Review(row.getString("incident_id"), instant(row, "opened_at"), instant(row, "closed_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
