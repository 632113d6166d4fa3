package dk.kaldekaede.rulechange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts as they are kept. */
@Component
class DraftRows {

    private static final String HELD = "select * from rule_draft where id = :id for update";

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a draft begins with. */
    record New(String decisionId, DraftKind kind, int basedOn, String xml, String user, String incidentId) {}

    String add(New draft) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into rule_draft (id, decision_id, kind, state, based_on, xml, revision, saved_at,
                            saved_by_user, incident_id)
                        values (:id, :table, :kind, 'DRAFT', :basedOn, :xml, 1, :now, :user, :incident)
                        """)
                .param("id", id)
                .param("table", draft.decisionId())
                .param("kind", draft.kind().name())
                .param("basedOn", draft.basedOn())
                .param("xml", draft.xml())
                .param("now", utc(clock.instant()))
                .param("user", draft.user())
                .param("incident", draft.incidentId())
                .update();
        return id;
    }

    Optional<RuleDraft> find(String id) {
        return jdbc.sql("select * from rule_draft where id = :id")
                .param("id", id)
                .query(DraftRows::map)
                .optional();
    }

    /**
     * The draft, held until the transaction ends.
     *
     * @throws NoSuchElementException when there is none
     */
    RuleDraft hold(String id) {
        return jdbc.sql(HELD)
                .param("id", id)
                .query(DraftRows::map)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No draft " + id));
    }

    List<RuleDraft> in(List<DraftState> states) {
        return jdbc.sql("select * from rule_draft where state in (:states) order by seq desc")
                .param("states", states.stream().map(Enum::name).toList())
                .query(DraftRows::map)
                .list();
    }

    List<RuleDraft> ofIncident(String incidentId) {
        return jdbc.sql("select * from rule_draft where incident_id = :incident order by seq")
                .param("incident", incidentId)
                .query(DraftRows::map)
                .list();
    }

    /** Keeps a text, if the draft still has the revision it was written on. */
    boolean save(String id, int revision, String xml, String user) {
        return jdbc.sql("""
                        update rule_draft set xml = :xml, revision = revision + 1, state = 'DRAFT', saved_at = :now,
                            saved_by_user = :user
                        where id = :id and revision = :revision and state in ('DRAFT', 'REJECTED')
                        """)
                        .param("xml", xml)
                        .param("now", utc(clock.instant()))
                        .param("user", user)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Lets a draft go on from the version that is in force now. */
    void rebase(String id, int version) {
        jdbc.sql("update rule_draft set based_on = :version where id = :id")
                .param("version", version)
                .param("id", id)
                .update();
    }

    void submitted(String id, String reason, Instant wantedAt, String user) {
        jdbc.sql("""
                        update rule_draft set state = 'SUBMITTED', reason = :reason, submitted_at = :now,
                            submitted_by_user = :user, wanted_at = :wanted, decided_at = null, decided_by_user = null,
                            remark = null
                        where id = :id
                        """)
                .param("reason", reason)
                .param("now", utc(clock.instant()))
                .param("user", user)
                .param("wanted", utc(wantedAt))
                .param("id", id)
                .update();
    }

    void decided(String id, DraftState state, String user, String remark) {
        jdbc.sql("update rule_draft set state = :state, decided_at = :now, decided_by_user = :user, remark = :remark"
                        + " where id = :id")
                .param("state", state.name())
                .param("now", utc(clock.instant()))
                .param("user", user)
                .param("remark", remark)
                .param("id", id)
                .update();
    }

    void state(String id, DraftState state, Integer version) {
        jdbc.sql("update rule_draft set state = :state, version = coalesce(:version, version) where id = :id")
                .param("state", state.name())
                .param("version", version)
                .param("id", id)
                .update();
    }

    /** Remembers that somebody wrote in a draft. */
    void wrote(String id, String user) {
        if (!editors(id).contains(user)) {
            jdbc.sql("insert into rule_draft_editor (draft_id, user_id) values (:id, :user)")
                    .param("id", id)
                    .param("user", user)
                    .update();
        }
    }

    List<String> editors(String id) {
        return jdbc.sql("select user_id from rule_draft_editor where draft_id = :id order by user_id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private static RuleDraft map(ResultSet row, int number) throws SQLException {
        return new RuleDraft(
                row.getString("id"),
                row.getString("decision_id"),
                DraftKind.valueOf(row.getString("kind")),
                DraftState.valueOf(row.getString("state")),
                row.getInt("based_on"),
                row.getString("xml"),
                row.getInt("revision"),
                instant(row, "saved_at"),
                row.getString("saved_by_user"),
                row.getString("reason"),
                instant(row, "submitted_at"),
                row.getString("submitted_by_user"),
                instant(row, "wanted_at"),
                instant(row, "decided_at"),
                row.getString("decided_by_user"),
                row.getString("remark"),
                row.getObject("version", Integer.class),
                row.getString("incident_id"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
