package dk.kaldekaede.engine.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database for all figures. */
@Component
class FigureReader {

    private final JdbcClient jdbc;
    private final TrailTotals totals;
    private final Clock clock;

    FigureReader(JdbcClient jdbc, TrailTotals totals, Clock clock) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.clock = clock;
    }

    Figures read() {
        Instant now = clock.instant();
        Map<SharedGauge, Map<List<String>, Double>> gauges = new EnumMap<>(SharedGauge.class);
        for (SharedGauge gauge : SharedGauge.values()) {
            gauges.put(gauge, read(gauge, now));
        }
        return new Figures(now, gauges, totals.read());
    }

    private Map<List<String>, Double> read(SharedGauge gauge, Instant now) {
        Map<List<String>, Double> values = new HashMap<>();
        gauge.labels.known().forEach(labels -> values.put(labels, gauge.otherwise));
        var query = jdbc.sql(gauge.query);
        if (gauge.query.contains(":now")) {
            query = query.param("now", now.atOffset(ZoneOffset.UTC));
        }
        if (gauge.query.contains(":engineNow")) {
            // The engine keeps UTC without saying so.
            query = query.param("engineNow", LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        }
        query.query(row -> {
            List<String> labels = new ArrayList<>();
            int columns = row.getMetaData().getColumnCount();
            for (int column = 1; column < columns; column++) {
                labels.add(label(row, column));
            }
            values.put(labels, value(row, columns, now));
        });
        return values;
    }

    private static String label(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        // PostgreSQL and H2 both hand a boolean over as such.
        return value == null ? "" : value.toString();
    }

    private static double value(ResultSet row, int column, Instant now) throws SQLException {
        Object value = row.getObject(column);
        if (value == null) {
            return 0;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        Instant since = value instanceof Timestamp ? moment(row, column) : ((OffsetDateTime) value).toInstant();
        return Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
    }

    /** PostgreSQL's driver names a moment with a zone as it names one without. */
    private static Instant moment(ResultSet row, int column) throws SQLException {
        boolean zoned = row.getMetaData().getColumnTypeName(column).equals("timestamptz");
        return zoned
                ? row.getObject(column, OffsetDateTime.class).toInstant()
                : row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
