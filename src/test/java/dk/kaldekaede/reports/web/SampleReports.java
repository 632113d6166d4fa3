package dk.kaldekaede.reports.web;

import dk.kaldekaede.reports.AlarmFigures;
import dk.kaldekaede.reports.AlarmReport.Summary;
import dk.kaldekaede.reports.GatewayReport;
import dk.kaldekaede.reports.Percentiles.Times;
import dk.kaldekaede.reports.Span;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the reports with samples. */
@Controller
@TestComponent
public class SampleReports {

    private static final YearMonth LAST = YearMonth.of(2027, 4);
    private static final Times NONE = new Times(0, null, null, null);

    @Bean
    ReportWords reportWords(MessageSource texts) {
        return new ReportWords(texts);
    }

    @GetMapping("/rapporter")
    String show(@RequestParam(required = false) String sample, Model model) {
        Span span = Span.upTo(LAST, 12);
        Summary summary = sample == null ? year(span) : new Summary(Map.of(), figures(0, NONE));
        model.addAttribute("here", "reports");
        model.addAttribute("span", span);
        model.addAttribute("role", null);
        model.addAttribute("exercises", false);
        model.addAttribute("periods", List.of(3, 6, 12, 24));
        model.addAttribute("summary", summary);
        model.addAttribute(
                "roles",
                sample == null
                        ? new TreeMap<>(Map.of(
                                "sygeplejevagt", figures(9, new Times(8, 48.0, 190.0, 240.0)),
                                "tvaergaaende-kriseledelse", figures(4, new Times(3, 95.0, 300.0, 310.0))))
                        : Map.of());
        model.addAttribute("plot", Plot.of(summary));
        model.addAttribute("gateways", sample == null ? gateways() : List.of());
        return "reports/show";
    }

    @GetMapping("/vagtplan/min/svar")
    String own(Model model) {
        model.addAttribute("real", year(Span.upTo(LAST, 12)));
        model.addAttribute("exercises", new Summary(Map.of(), figures(0, NONE)));
        return "reports/own";
    }

    private static Summary year(Span span) {
        Map<YearMonth, AlarmFigures> months = new TreeMap<>(Comparator.reverseOrder());
        for (YearMonth month : span.months()) {
            double median = 30 + 7 * month.getMonthValue();
            months.put(
                    month,
                    month.getMonthValue() == 9
                            ? figures(0, NONE)
                            : figures(4, new Times(4, median, 2.4 * median, 3 * median)));
        }
        return new Summary(months, figures(44, new Times(41, 66.0, 201.0, 342.0)));
    }

    private static AlarmFigures figures(int alarms, Times times) {
        Map<String, Times> ways = alarms == 0 ? Map.of() : new TreeMap<>(Map.of("LINK", times, "SPOKEN", times));
        Map<String, Times> channels = alarms == 0 ? Map.of() : new TreeMap<>(Map.of("SMS", times, "VOICE", times));
        return new AlarmFigures(alarms, times.number(), 0, alarms - times.number(), 0, 0, 0, times, ways, channels);
    }

    private static List<GatewayReport.Line> gateways() {
        return List.of(
                new GatewayReport.Line(LAST, "MAIL", "post", 31, 31, 0, 0, 0, 0, 0.4),
                new GatewayReport.Line(LAST, "SMS", "hoved", 210, 201, 1, 8, 188, 3, 0.8),
                new GatewayReport.Line(LAST, "SMS", "reserve", 8, 8, 0, 0, 8, 0, 1.2));
    }
}
