package dk.kaldekaede.watch;

import dk.kaldekaede.watch.ways.EmergencyWays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table watch_node: each node's last round, for the page. */
@Component
class NodeRows {

    private static final Duration GONE_AFTER = Duration.ofDays(1);

    /** A round waits for the database and for gateways; a few missed ones mean that the node looks no more. */
    private static final int ROUNDS_MISSED = 5;

    private final JdbcClient jdbc;
    private final NodeName node;
    private final EmergencyWays ways;
    private final Heartbeat heartbeat;
    private final Clock clock;
    private final Duration longest;

    NodeRows(
            JdbcClient jdbc,
            NodeName node,
            EmergencyWays ways,
            Heartbeat heartbeat,
            Clock clock,
            WatchSettings settings) {
        this.jdbc = jdbc;
        this.node = node;
        this.ways = ways;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.longest = settings.every().multipliedBy(ROUNDS_MISSED);
    }

    void write(Round round) {
        jdbc.sql("delete from watch_node where node = :node or round_at < :gone")
                .param("node", node.name())
                .param("gone", utc(round.at().minus(GONE_AFTER)))
                .update();
        jdbc.sql("insert into watch_node (node, round_at, findings, ways, heartbeat_at)"
                        + " values (:node, :at, :findings, :ways, :heartbeat)")
                .param("node", node.name())
                .param("at", utc(round.at()))
                .param("findings", round.findings().size())
                .param("ways", String.join(",", ways.names()))
                .param(
                        "heartbeat",
                        heartbeat.answeredAt().map(NodeRows::utc).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    List<WatchedNode> all() {
        Instant lately = clock.instant().minus(longest);
        return jdbc.sql("select * from watch_node order by node")
                .query((row, number) -> map(row, lately))
                .list();
    }

    private static WatchedNode map(ResultSet row, Instant lately) throws SQLException {
        Instant roundAt = row.getObject("round_at", OffsetDateTime.class).toInstant();
        OffsetDateTime heartbeat = row.getObject("heartbeat_at", OffsetDateTime.class);
        return new WatchedNode(
                row.getString("node"),
                roundAt,
                !roundAt.isBefore(lately),
                row.getInt("findings"),
                Arrays.stream(row.getString("ways").split(","))
                        .filter(way -> !way.isBlank())
                        .toList(),
                heartbeat == null ? null : heartbeat.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
