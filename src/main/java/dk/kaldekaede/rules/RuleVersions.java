package dk.kaldekaede.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of every version of a table; only ever added to. */
@Component
class RuleVersions {

    private final JdbcClient jdbc;

    RuleVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One version; empty when nothing is kept of it. */
    Optional<RuleVersion> find(String decisionId, int version) {
        return jdbc.sql("select * from rule_version where decision_id = :table and version = :version")
                .param("table", decisionId)
                .param("version", version)
                .query(RuleVersions::map)
                .optional();
    }

    /** All that is kept of a table, newest first. */
    List<RuleVersion> of(String decisionId) {
        return jdbc.sql("select * from rule_version where decision_id = :table order by version desc")
                .param("table", decisionId)
                .query(RuleVersions::map)
                .list();
    }

    /** The versions that stand for one incident alone, the last of each table. */
    Map<String, Integer> ofIncident(String incidentId) {
        Map<String, Integer> versions = new TreeMap<>();
        jdbc.sql("select decision_id, max(version) as version from rule_version"
                        + " where incident_id = :incident group by decision_id")
                .param("incident", incidentId)
                .query(row -> {
                    versions.put(row.getString("decision_id"), row.getInt("version"));
                });
        return versions;
    }

    /** Whether a version stands for one incident alone. */
    boolean isOfOneIncident(String decisionId, int version) {
        return find(decisionId, version)
                .filter(kept -> kept.incidentId() != null)
                .isPresent();
    }

    void add(RuleVersion version) {
        jdbc.sql("""
                        insert into rule_version (decision_id, version, digest, origin, author_user, approver_user,
                            reason, based_on, draft_id, incident_id, approved_at, in_force_at)
                        values (:table, :version, :digest, :origin, :author, :approver, :reason, :basedOn, :draft,
                            :incident, :approvedAt, :inForceAt)
                        """)
                .param("table", version.decisionId())
                .param("version", version.version())
                .param("digest", version.digest())
                .param("origin", version.origin().name())
                .param("author", version.author())
                .param("approver", version.approver())
                .param("reason", version.reason())
                .param("basedOn", version.basedOn())
                .param("draft", version.draftId())
                .param("incident", version.incidentId())
                .param("approvedAt", utc(version.approvedAt()))
                .param("inForceAt", utc(version.inForceAt()))
                .update();
    }

    /** Holds a table until the transaction ends: two changes of it are put in force one after the other. */
    void hold(String decisionId) {
        jdbc.sql("select decision_id from rule_table where decision_id = :table for update")
                .param("table", decisionId)
                .query(String.class)
                .list();
    }

    boolean isKnown(String decisionId) {
        return jdbc.sql("select count(*) from rule_table where decision_id = :table")
                        .param("table", decisionId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void know(String decisionId, String shippedDigest) {
        jdbc.sql("insert into rule_table (decision_id, shipped_digest) values (:table, :digest)")
                .param("table", decisionId)
                .param("digest", shippedDigest)
                .update();
    }

    /**
     * Notes the shipped table that is seen now.
     *
     * @return whether it is another than the last time
     */
    boolean see(String decisionId, String shippedDigest) {
        return jdbc.sql("update rule_table set shipped_digest = :digest where decision_id = :table"
                                + " and (shipped_digest is null or shipped_digest <> :digest)")
                        .param("digest", shippedDigest)
                        .param("table", decisionId)
                        .update()
                == 1;
    }

    private static RuleVersion map(ResultSet row, int number) throws SQLException {
        return new RuleVersion(
                row.getString("decision_id"),
                row.getInt("version"),
                row.getString("digest"),
                RuleOrigin.valueOf(row.getString("origin")),
                row.getString("author_user"),
                row.getString("approver_user"),
                row.getString("reason"),
                row.getObject("based_on", Integer.class),
                row.getString("draft_id"),
                row.getString("incident_id"),
                instant(row, "approved_at"),
                instant(row, "in_force_at"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
