package dk.kaldekaede.engine.monitoring;

import dk.kaldekaede.audit.TrailType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the timeline: all of it once, then only what is new. Rows of the last minutes are counted anew each time, since
 * a row may be committed after one with a higher id; a transaction never lasts that long.
 */
@Component
class TrailTotals {

    private static final Duration UNSETTLED = Duration.ofMinutes(2);

    private static final String COUNTED = """
            select type, role, exercise, channel, count(*) as number from (
                select t.type, t.role, coalesce(i.exercise, false) as exercise,
                    case when t.details like '%"channel":"SMS"%' then 'sms'
                         when t.details like '%"channel":"MAIL"%' then 'mail'
                         when t.details like '%"channel":"VOICE"%' then 'voice' end as channel
                from trail_entry t left join incident i on i.id = t.incident_id
                where t.id > :after and t.id <= :until and t.type in (:types)) counted
            group by type, role, exercise, channel
            """;

    /** A promise given in a talk is taken in the moment its alarm begins: nobody was waited for. */
    private static final String TAKEN = """
            select role, exercise, bucket, count(*) as number, sum(seconds) as seconds from (
                select role, exercise, seconds, BUCKET as bucket from (
                    select t.role, a.exercise, extract(epoch from (t.happened_at - a.started_at)) as seconds
                    from trail_entry t join alert a on a.id = t.alert_id
                    where t.id > :after and t.id <= :until and t.type = 'ALERT_TAKEN'
                        and not (t.happened_at = a.started_at and t.details like '%"via":"SPOKEN"%')) taken) measured
            group by role, exercise, bucket
            """.replace("BUCKET", buckets());

    private static final List<String> TYPES = Arrays.stream(SharedCounter.values())
            .flatMap(counter -> counter.counts.keySet().stream())
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;
    private final Clock clock;
    private Totals settled = Totals.NOTHING;
    private long settledUntil;

    TrailTotals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything until now. */
    synchronized Totals read() {
        long until = settledUntil();
        if (until > settledUntil) {
            settled = settled.plus(read(settledUntil, until));
            settledUntil = until;
        }
        return settled.plus(read(settledUntil, Long.MAX_VALUE));
    }

    private long settledUntil() {
        return jdbc.sql("select coalesce(max(id), 0) from trail_entry where id > :after and recorded_at < :before")
                .param("after", settledUntil)
                .param("before", clock.instant().minus(UNSETTLED).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private Totals read(long after, long until) {
        Totals totals = new Totals();
        jdbc.sql(COUNTED)
                .param("after", after)
                .param("until", until)
                .param("types", TYPES)
                .query(row -> {
                    count(totals, row);
                });
        jdbc.sql(TAKEN).param("after", after).param("until", until).query(row -> {
            totals.took(
                    List.of(String.valueOf(row.getBoolean("exercise")), row.getString("role")),
                    row.getInt("bucket"),
                    row.getLong("number"),
                    row.getDouble("seconds"));
        });
        return totals;
    }

    private static void count(Totals totals, ResultSet row) throws SQLException {
        TrailType type = TrailType.valueOf(row.getString("type"));
        SharedCounter counter = SharedCounter.of(type).orElseThrow();
        List<String> labels = new ArrayList<>();
        for (String label : counter.labels.names()) {
            String value =
                    switch (label) {
                        case "exercise" -> String.valueOf(row.getBoolean("exercise"));
                        case "role", "channel" -> row.getString(label);
                        default -> counter.counts.get(type);
                    };
            labels.add(value == null ? "" : value);
        }
        totals.count(counter, labels, row.getLong("number"));
    }

    /** The index of the first bound that holds the time. */
    private static String buckets() {
        return IntStream.range(0, Totals.BOUNDS.size())
                .mapToObj(i -> "when seconds <= " + Totals.BOUNDS.get(i) + " then " + i)
                .collect(Collectors.joining(" ", "case ", " else " + Totals.BOUNDS.size() + " end"));
    }
}
