package dk.kaldekaede.incident.log;

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
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether an incident's log stands in the case system, as the duty to journalise asks. */
@Component
public class LogHandOvers {

    /**
     * What is no change of what is handed over: the hand-over itself, and receipts of messages that stand in the log. That
     * one has failed is a change.
     */
    private static final Set<String> NO_CHANGE = Set.of(
            TrailType.LOG_FILE_MADE.name(),
            TrailType.LOG_HANDED_OVER.name(),
            TrailType.MESSAGE_SENT.name(),
            TrailType.MESSAGE_DELIVERED.name());

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    LogHandOvers(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether everything there is of an incident stands in the case system. Nothing of it may be deleted before that. */
    public boolean handedOver(String incidentId) {
        return state(incidentId) == LogState.HANDED_OVER;
    }

    /** How an incident's log stands. */
    public LogState state(String incidentId) {
        return of(incidentId).stream()
                .filter(LogHandOver::received)
                .map(LogHandOver::trailLines)
                .max(Integer::compare)
                .map(lines -> lines < linesNow(incidentId) ? LogState.CHANGED_SINCE : LogState.HANDED_OVER)
                .orElse(LogState.NOT_HANDED_OVER);
    }

    /** How many lines that matter the timeline has now; to be asked before a file is made, so that what comes meanwhile is a change. */
    public int linesNow(String incidentId) {
        return jdbc.sql("select count(*) from trail_entry where incident_id = :incident and type not in (:none)")
                .param("incident", incidentId)
                .param("none", NO_CHANGE)
                .query(Integer.class)
                .single();
    }

    /** Records that somebody took the log as a file. */
    @Transactional
    public void made(String incidentId, String sha256, int trailLines, String byUser) {
        jdbc.sql("""
                        insert into log_hand_over (id, incident_id, sha256, trail_lines, made_at, made_by_user)
                        values (:id, :incident, :sha, :lines, :now, :user)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("incident", incidentId)
                .param("sha", sha256)
                .param("lines", trailLines)
                .param("now", now())
                .param("user", byUser)
                .update();
        trail.record(TrailNote.of(incidentId, TrailType.LOG_FILE_MADE).by(byUser));
    }

    /**
     * Records the receipt: the file that she took last stands in the case system.
     *
     * @return the file; empty when she has taken none, or it has its receipt
     */
    @Transactional
    public Optional<LogHandOver> received(String incidentId, String caseNumber, String byUser) {
        Optional<LogHandOver> hers = of(incidentId).stream()
                .filter(file -> file.madeByUser().equals(byUser))
                .reduce((first, last) -> last);
        boolean first =
                hers.filter(file -> receive(file.id(), caseNumber, byUser)).isPresent();
        if (!first) {
            return Optional.empty();
        }
        trail.record(TrailNote.of(incidentId, TrailType.LOG_HANDED_OVER).by(byUser));
        return hers;
    }

    /** Every file that was made of an incident's log, oldest first. */
    public List<LogHandOver> of(String incidentId) {
        return jdbc.sql("select * from log_hand_over where incident_id = :incident order by seq")
                .param("incident", incidentId)
                .query(LogHandOvers::map)
                .list();
    }

    private boolean receive(String id, String caseNumber, String byUser) {
        return jdbc.sql("update log_hand_over set case_number = :number, received_at = :now, received_by_user = :user"
                                + " where id = :id and case_number is null")
                        .param("number", caseNumber)
                        .param("now", now())
                        .param("user", byUser)
                        .param("id", id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static LogHandOver map(ResultSet row, int number) throws SQLException {
        return new LogHandOver(
                row.getString("id"),
                row.getString("incident_id"),
                row.getString("sha256"),
                row.getInt("trail_lines"),
                instant(row, "made_at"),
                row.getString("made_by_user"),
                row.getString("case_number"),
                instant(row, "received_at"),
                row.getString("received_by_user"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
