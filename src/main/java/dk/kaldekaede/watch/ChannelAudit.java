package dk.kaldekaede.watch;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.Gateways;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether messages get through, channel by channel, and whether anybody knows. */
@Component
class ChannelAudit {

    private final JdbcClient jdbc;
    private final Gateways gateways;
    private final Duration tolerance;
    private final Duration untriedAfter;

    ChannelAudit(JdbcClient jdbc, Gateways gateways, WatchSettings settings) {
        this.jdbc = jdbc;
        this.gateways = gateways;
        this.tolerance = settings.tolerance();
        this.untriedAfter = settings.untriedAfter();
    }

    List<Finding> look(Instant now) {
        return Arrays.stream(Channel.values())
                .filter(gateways::configured)
                .flatMap(channel -> look(channel, now))
                .toList();
    }

    private Stream<Finding> look(Channel channel, Instant now) {
        Optional<Instant> gotThrough = moment("select max(sent_at) from message where channel = :channel", channel);
        Optional<Instant> waits = moment(
                "select min(created_at) from message where channel = :channel and (state = 'FAILED_FOR_NOW'"
                        + " or state = 'SENDING' and attempts > 1)",
                channel);
        Optional<Instant> dead = waits.filter(since -> since.isBefore(now.minus(tolerance)))
                .filter(since -> gotThrough.filter(at -> !at.isBefore(since)).isEmpty());
        Instant heardOf = gotThrough.orElseGet(this::installedAt);
        return Stream.of(
                        dead.map(since -> finding(FindingKind.GATEWAY_DEAD, channel, since)),
                        Optional.of(heardOf)
                                .filter(at -> at.isBefore(now.minus(untriedAfter)))
                                .map(at -> finding(FindingKind.CHANNEL_UNTRIED, channel, at)))
                .flatMap(Optional::stream);
    }

    /** Nothing has ever left by a channel: it counts from when the application was put in use. */
    private Instant installedAt() {
        return jdbc.sql("select min(\"installed_on\") from \"flyway_schema_history\"")
                .query((row, number) -> row.getObject(1, LocalDateTime.class))
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private Optional<Instant> moment(String query, Channel channel) {
        return jdbc.sql(query)
                .param("channel", channel.name())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static Finding finding(FindingKind kind, Channel channel, Instant since) {
        return Finding.of(kind, channel.name().toLowerCase(Locale.ROOT), since, channel.name());
    }
}
