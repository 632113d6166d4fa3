package dk.kaldekaede.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What any node has told, in the table watch_finding. Each step is a statement of its own that one node wins; a node that
 * dies between claiming and telling leaves the finding to be told again after a while.
 */
@Component
class SharedMemory {

    /** A node that has not been heard of for so long is gone, and its findings with it. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final NodeName node;
    private final WatchSettings settings;

    SharedMemory(JdbcClient jdbc, NodeName node, WatchSettings settings) {
        this.jdbc = jdbc;
        this.node = node;
        this.settings = settings;
    }

    /** Decides together with the other nodes. */
    Ledger.Plan settle(Round round, OwnMemory own) {
        Map<String, Ledger.Entry> known =
                all().stream().collect(Collectors.toMap(entry -> entry.finding().key(), entry -> entry));
        List<Finding> tell = new ArrayList<>();
        Map<String, Ledger.Entry> lasting = new HashMap<>();
        for (Finding found : round.findings()) {
            Ledger.Entry before = known.remove(found.key());
            Finding finding =
                    before == null ? found : found.since(before.finding().since());
            boolean won = before == null ? begin(finding, round.at(), own) : goesOn(finding, round.at());
            if (won) {
                tell.add(finding);
            }
            Instant toldAt = won || before == null ? round.at() : before.toldAt();
            lasting.put(finding.key(), new Ledger.Entry(finding, toldAt));
        }
        return new Ledger.Plan(tell, ended(known.values().stream().toList(), round), lasting);
    }

    /** Nobody could be told: whoever looks next tries again. */
    void untold(List<Finding> findings) {
        findings.forEach(
                finding -> jdbc.sql("update watch_finding set told_at = null where kind = :kind and subject = :subject")
                        .param("kind", finding.kind().name())
                        .param("subject", finding.subject())
                        .update());
    }

    /** All that lasts, on every node, the oldest first. */
    List<Ledger.Entry> all() {
        return jdbc.sql("select * from watch_finding order by since, kind, subject")
                .query(this::map)
                .list();
    }

    /** A finding that is new; one that this node told while the database was away is not told again. */
    private boolean begin(Finding finding, Instant now, OwnMemory own) {
        Instant toldAt = own.toldAlone(finding).orElse(null);
        try {
            jdbc.sql("""
                            insert into watch_finding (kind, subject, node, incident_id, role, exercise, detail, since,
                                seen_at, told_at)
                            values (:kind, :subject, :node, :incident, :role, :exercise, :detail, :since, :now, :told)
                            """)
                    .param("kind", finding.kind().name())
                    .param("subject", finding.subject())
                    .param("node", finding.kind().ofNode() ? node.name() : null)
                    .param("incident", finding.incidentId())
                    .param("role", finding.role())
                    .param("exercise", finding.exercise())
                    .param("detail", finding.detail())
                    .param("since", utc(finding.since()))
                    .param("now", utc(now))
                    .param("told", utc(toldAt == null ? now : toldAt))
                    .update();
            return toldAt == null;
        } catch (DuplicateKeyException e) {
            // Another node was quicker by a moment.
            return false;
        }
    }

    private boolean goesOn(Finding finding, Instant now) {
        jdbc.sql("update watch_finding set seen_at = :now, detail = :detail"
                        + " where kind = :kind and subject = :subject")
                .param("now", utc(now))
                .param("detail", finding.detail())
                .param("kind", finding.kind().name())
                .param("subject", finding.subject())
                .update();
        return jdbc.sql("update watch_finding set told_at = :now where kind = :kind and subject = :subject"
                                + " and (told_at is null or told_at <= :limit)")
                        .param("now", utc(now))
                        .param("kind", finding.kind().name())
                        .param("subject", finding.subject())
                        .param("limit", utc(now.minus(settings.tellAgain(finding.kind()))))
                        .update()
                == 1;
    }

    private List<Finding> ended(List<Ledger.Entry> missing, Round round) {
        List<Finding> over = new ArrayList<>();
        for (Ledger.Entry entry : missing) {
            Finding finding = entry.finding();
            boolean ours = !finding.kind().ofNode() || finding.subject().equals(node.name());
            if (ours
                    && delete(finding, round.at())
                    && entry.toldAt() != null
                    && !finding.kind().moment()) {
                over.add(finding);
            }
        }
        jdbc.sql("delete from watch_finding where seen_at < :limit")
                .param("limit", utc(round.at().minus(FORGOTTEN_AFTER)))
                .update();
        return over;
    }

    /** Another node that saw it after this one looked is right. */
    private boolean delete(Finding finding, Instant lookedAt) {
        return jdbc.sql("delete from watch_finding where kind = :kind and subject = :subject and seen_at < :looked")
                        .param("kind", finding.kind().name())
                        .param("subject", finding.subject())
                        .param("looked", utc(lookedAt))
                        .update()
                == 1;
    }

    private Ledger.Entry map(ResultSet row, int number) throws SQLException {
        OffsetDateTime toldAt = row.getObject("told_at", OffsetDateTime.class);
        Finding finding = new Finding(
                FindingKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("incident_id"),
                row.getString("role"),
                row.getBoolean("exercise"),
                row.getString("detail"));
        return new Ledger.Entry(finding, toldAt == null ? null : toldAt.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
