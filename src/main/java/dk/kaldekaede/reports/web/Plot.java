package dk.kaldekaede.reports.web;

import dk.kaldekaede.reports.AlarmFigures;
import dk.kaldekaede.reports.AlarmReport.Summary;
import dk.kaldekaede.reports.Percentiles.Times;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Bars lying down, a row for each month: how long alarms took to be taken. Lengths are in percent of the room there is,
 * so that letters are as large on a telephone as on a desk.
 *
 * @param height of all rows, in pixels
 * @param rows the months, the latest first
 */
record Plot(int height, List<Bars> rows) {

    private static final int ROW = 52;
    private static final int FULL = 100;

    /** The longest bar leaves room for its figure. */
    private static final double LONGEST = 62;

    /**
     * One month.
     *
     * @param y where its row begins, in pixels
     * @param median the length of its upper bar, in percent; null when nothing was taken
     * @param p90 the length of its lower bar, in percent; null when nothing was taken
     * @param times what the bars show
     */
    record Bars(YearMonth month, int y, Double median, Double p90, Times times) {}

    static Plot of(Summary summary) {
        List<Map.Entry<YearMonth, AlarmFigures>> latestFirst =
                List.copyOf(summary.months().entrySet());
        double most = latestFirst.stream()
                .map(each -> each.getValue().times().p90())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        return new Plot(
                latestFirst.size() * ROW,
                IntStream.range(0, latestFirst.size())
                        .mapToObj(at -> bars(latestFirst.get(at), at * ROW, Math.max(most, 1)))
                        .toList());
    }

    private static Bars bars(Map.Entry<YearMonth, AlarmFigures> month, int y, double most) {
        Times times = month.getValue().times();
        return new Bars(month.getKey(), y, length(times.median(), most), length(times.p90(), most), times);
    }

    private static Double length(Double seconds, double most) {
        return seconds == null ? null : Math.round(seconds / most * LONGEST * FULL) / (double) FULL;
    }
}
