package dk.kaldekaede.reports;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The months a report is about, on the municipality's calendar.
 *
 * @param from the first
 * @param to the last
 */
public record Span(YearMonth from, YearMonth to) {

    /** No report reads more at a time. */
    public static final int MOST = 36;

    /** @throws IllegalArgumentException when it ends before it begins, or is longer than {@link #MOST} months */
    public Span {
        if (to.isBefore(from) || !from.plusMonths(MOST).isAfter(to)) {
            throw new IllegalArgumentException("A report is about 1 to " + MOST + " months: " + from + " to " + to);
        }
    }

    /** So many months up to one, that one included. */
    public static Span upTo(YearMonth last, int months) {
        return new Span(last.minusMonths(months - 1L), last);
    }

    /** Each month, the first in front. */
    public List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }

    /** When a month begins on the clock of a place; in a month of a clock change too. */
    static Instant start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
