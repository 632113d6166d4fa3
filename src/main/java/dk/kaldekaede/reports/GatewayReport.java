package dk.kaldekaede.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How reliable each gateway was, month by month; exercises count too, since a gateway knows no difference. */
@Service
public class GatewayReport {

    private static final String SQL = """
            select channel, gateway, count(*) as attempts,
                count(case when outcome = 'TAKEN' then 1 end) as taken,
                count(case when outcome = 'REFUSED' then 1 end) as refused,
                count(case when outcome = 'UNAVAILABLE' then 1 end) as unavailable,
                count(case when receipt = 'DELIVERED' then 1 end) as delivered,
                count(case when receipt = 'FAILED' then 1 end) as failed,
                percentile_cont(0.5) within group (order by
                    case when outcome = 'TAKEN' then extract(epoch from (ended_at - started_at)) end) as median
            from message_attempt where started_at >= :from and started_at < :to
            group by channel, gateway order by channel, gateway
            """;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    GatewayReport(JdbcClient jdbc, @Value("${kaldekaede.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /**
     * One gateway in one month.
     *
     * @param month such as 2027-03
     * @param channel SMS, MAIL or VOICE
     * @param gateway its name in the settings
     * @param attempts how often it was handed a message
     * @param taken how often it took it
     * @param refused how often it said no for good
     * @param unavailable how often it failed, or did not answer in time
     * @param delivered how often it said later that the device had it
     * @param failed how often it said later that the device would not get it
     * @param median half of what it took, it took within so many seconds; null when it took nothing
     */
    public record Line(
            YearMonth month,
            String channel,
            String gateway,
            int attempts,
            int taken,
            int refused,
            int unavailable,
            int delivered,
            int failed,
            Double median) {}

    /** Every gateway in every month in which it was handed something. */
    public List<Line> lines(Span span) {
        return span.months().stream().flatMap(month -> of(month).stream()).toList();
    }

    private List<Line> of(YearMonth month) {
        return jdbc.sql(SQL)
                .param("from", Span.start(month, zone).atOffset(ZoneOffset.UTC))
                .param("to", Span.start(month.plusMonths(1), zone).atOffset(ZoneOffset.UTC))
                .query((row, number) -> line(month, row))
                .list();
    }

    private static Line line(YearMonth month, ResultSet row) throws SQLException {
        double median = row.getDouble("median");
        return new Line(
                month,
                row.getString("channel"),
                row.getString("gateway"),
                row.getInt("attempts"),
                row.getInt("taken"),
                row.getInt("refused"),
                row.getInt("unavailable"),
                row.getInt("delivered"),
                row.getInt("failed"),
                row.getObject("median") == null ? null : median);
    }
}
