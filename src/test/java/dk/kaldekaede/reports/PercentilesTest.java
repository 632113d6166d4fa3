package dk.kaldekaede.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.kaldekaede.reports.Percentiles.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Times in short, months on the calendar, and files for a spreadsheet, each against what was worked out by hand. */
class PercentilesTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    @Test
    void liesBetweenTheMeasuredTimesInProportion() {
        assertThat(times(40, 10, 30, 20)).isEqualTo(new Times(4, 25.0, 37.0, 40.0));
        assertThat(times(10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110)).isEqualTo(new Times(11, 60.0, 100.0, 110.0));
        assertThat(times(7)).isEqualTo(new Times(1, 7.0, 7.0, 7.0));
        assertThat(times()).isEqualTo(new Times(0, null, null, null));
    }

    @Test
    void beginsEveryMonthWhenTheMunicipalitysCalendarDoes() {
        assertThat(Span.start(YearMonth.of(2027, 3), COPENHAGEN)).isEqualTo(Instant.parse("2027-02-28T23:00:00Z"));
        assertThat(Span.start(YearMonth.of(2027, 4), COPENHAGEN)).isEqualTo(Instant.parse("2027-03-31T22:00:00Z"));
        assertThat(Span.start(YearMonth.of(2027, 11), COPENHAGEN)).isEqualTo(Instant.parse("2027-10-31T23:00:00Z"));
        assertThat(Span.upTo(YearMonth.of(2027, 2), 3).months())
                .containsExactly(YearMonth.of(2026, 12), YearMonth.of(2027, 1), YearMonth.of(2027, 2));
    }

    @Test
    void refusesAReportThatIsTooLongOrEndsBeforeItBegins() {
        YearMonth march = YearMonth.of(2027, 3);
        assertThat(new Span(march, march.plusMonths(35)).months()).hasSize(36);
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(march, march.plusMonths(36)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(march, march.minusMonths(1)));
    }

    @Test
    void writesAFileThatADanishSpreadsheetOpensAndRunsNothing() {
        String file = Csv.of(
                List.of("Rolle", "Median"),
                List.of(
                        Arrays.asList("=HYPERLINK(\"x\")", 37.25),
                        Arrays.asList("a;b", null),
                        Arrays.asList("@sum", -3),
                        Arrays.asList("\ttab", 1)));

        assertThat(file)
                .isEqualTo("\uFEFFRolle;Median\r\n"
                        + "\"'=HYPERLINK(\"\"x\"\")\";37,3\r\n"
                        + "\"a;b\";\r\n"
                        + "'@sum;-3\r\n"
                        + "'\ttab;1\r\n");
    }

    private static Times times(long... seconds) {
        return Percentiles.of(
                LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList());
    }
}
