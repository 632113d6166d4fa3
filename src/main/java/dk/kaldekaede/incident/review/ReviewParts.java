package dk.kaldekaede.incident.review;

import dk.kaldekaede.alerting.AlertPeople;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.effort.Participants;
import dk.kaldekaede.incident.Legible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each leader and the crisis management write in a review. The texts live here alone, never in a process. */
@Component
public class ReviewParts {

    /** The subject of the crisis management's own part. */
    static final String CRISIS_MANAGEMENT = "crisis-management";

    /** How much may be written of what went well, and of what did not. */
    public static final int MOST_CHARACTERS = 4000;

    private final JdbcClient jdbc;
    private final Leaderships leaderships;
    private final AlertPeople people;
    private final Trail trail;
    private final Clock clock;

    ReviewParts(JdbcClient jdbc, Leaderships leaderships, AlertPeople people, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.leaderships = leaderships;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** The ids of an incident's parts that are not written yet: one task each. */
    public List<String> of(String incidentId) {
        return all(incidentId).stream()
                .filter(part -> !part.written())
                .map(ReviewPart::id)
                .toList();
    }

    /** The account of who is to write a part; null when any in the role may. */
    public String accountOf(String partId) {
        String person = find(partId).orElseThrow().personId();
        return person == null ? null : people.accountOf(person);
    }

    /** The role in which it is to be written. */
    public String roleOf(String partId) {
        return find(partId).orElseThrow().role();
    }

    /** An incident's parts, the leaders' in the order they led, the crisis management's last. */
    public List<ReviewPart> all(String incidentId) {
        return jdbc.sql("select * from review_part where incident_id = :incident order by seq")
                .param("incident", incidentId)
                .query(ReviewParts::map)
                .list();
    }

    /** The part with this id, if there is one. */
    public Optional<ReviewPart> find(String partId) {
        return jdbc.sql("select * from review_part where id = :id")
                .param("id", partId)
                .query(ReviewParts::map)
                .optional();
    }

    /**
     * Keeps what was written.
     *
     * @param seen the version that the writer had before her
     * @return false when somebody else has changed it since: nothing is kept then
     */
    @Transactional
    public boolean write(String partId, int seen, String wentWell, String wentBadly, String byUser) {
        return jdbc.sql("update review_part set went_well = :well, went_badly = :badly, written_by_user = :user,"
                                + " version = version + 1 where id = :id and version = :seen")
                        .param("well", wentWell)
                        .param("badly", wentBadly)
                        .param("user", byUser)
                        .param("id", partId)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Whether anything is written in a part: an empty one is not finished. */
    public boolean saysSomething(String partId) {
        ReviewPart part = find(partId).orElseThrow();
        return !Legible.isNothing(Objects.requireNonNullElse(part.wentWell(), ""))
                || !Legible.isNothing(Objects.requireNonNullElse(part.wentBadly(), ""));
    }

    /** Records that a part is finished. Repeating it changes nothing. */
    @Transactional
    public void finished(String partId, String byUser) {
        ReviewPart part = find(partId).orElseThrow();
        if (!part.written()) {
            jdbc.sql("update review_part set written_at = :at, written_by_user = :user where id = :id")
                    .param("at", now())
                    .param("user", byUser)
                    .param("id", partId)
                    .update();
            trail.record(TrailNote.of(part.incidentId(), TrailType.REVIEW_WRITTEN)
                    .role(part.role())
                    .by(byUser)
                    .with("subject", part.subject()));
        }
    }

    /** Records that she has been asked for it, now. */
    @Transactional
    public void asked(String partId) {
        jdbc.sql("update review_part set asked_at = :at where id = :id")
                .param("at", now())
                .param("id", partId)
                .update();
    }

    /**
     * Adds a part for each leader and one for the crisis management; whoever has a part keeps it.
     *
     * @return the new parts' ids
     */
    List<String> add(String incidentId) {
        List<Writer> known = all(incidentId).stream()
                .map(part -> new Writer(part.subject(), part.personId(), part.role()))
                .toList();
        Stream<Writer> leaders = leaderships.ofIncident(incidentId).stream()
                .filter(led -> led.hasLeader() && !led.along())
                .map(led -> new Writer(led.subject(), led.personId(), led.role()));
        return Stream.concat(leaders, Stream.of(new Writer(CRISIS_MANAGEMENT, null, Participants.CRISIS_MANAGEMENT)))
                .distinct()
                .filter(writer -> !known.contains(writer))
                .map(writer -> insert(incidentId, writer))
                .toList();
    }

    private record Writer(String subject, String person, String role) {}

    private String insert(String incidentId, Writer writer) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into review_part (id, incident_id, subject, person_id, role, version)
                        values (:id, :incident, :subject, :person, :role, 1)
                        """)
                .param("id", id)
                .param("incident", incidentId)
                .param("subject", writer.subject())
                .param("person", writer.person())
                .param("role", writer.role())
                .update();
        return id;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ReviewPart map(ResultSet row, int number) throws SQLException {
        return new ReviewPart(
                row.getString("id"),
                row.getString("incident_id"),
                row.getString("subject"),
                row.getString("person_id"),
                row.getString("role"),
                row.getString("went_well"),
                row.getString("went_badly"),
                Reviews.instant(row, "written_at"),
                row.getString("written_by_user"),
                Reviews.instant(row, "asked_at"),
                row.getInt("version"));
    }
}
