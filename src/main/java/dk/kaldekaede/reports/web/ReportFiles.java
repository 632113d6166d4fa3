package dk.kaldekaede.reports.web;

import dk.kaldekaede.reports.AlarmFigures;
import dk.kaldekaede.reports.AlarmReport;
import dk.kaldekaede.reports.Csv;
import dk.kaldekaede.reports.GatewayReport;
import dk.kaldekaede.reports.Percentiles.Times;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports as files for a spreadsheet. */
@Controller
@RequestMapping("/rapporter")
class ReportFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AlarmReport alarms;
    private final GatewayReport gateways;
    private final AskedSpan spans;
    private final ReportWords words;

    ReportFiles(AlarmReport alarms, GatewayReport gateways, AskedSpan spans, ReportWords words) {
        this.alarms = alarms;
        this.gateways = gateways;
        this.spans = spans;
        this.words = words;
    }

    /** A line for each month, role and kind. */
    @GetMapping("/alarmer.csv")
    ResponseEntity<String> alarms(
            @RequestParam(name = "fra", required = false) YearMonth from,
            @RequestParam(name = "til", required = false) YearMonth to) {
        return file(
                "alarmer.csv",
                words.head(
                        "month role exercise alarms taken declined silent unreachable nobody late median p90 longest"),
                alarms.lines(spans.of(from, to)).stream()
                        .<List<?>>map(this::alarm)
                        .toList());
    }

    /** A line for each month, role, kind, and way an answer came or channel that woke her. */
    @GetMapping("/kvitteringer.csv")
    ResponseEntity<String> acknowledgements(
            @RequestParam(name = "fra", required = false) YearMonth from,
            @RequestParam(name = "til", required = false) YearMonth to) {
        return file(
                "kvitteringer.csv",
                words.head("month role exercise by value number median p90 longest"),
                alarms.lines(spans.of(from, to)).stream()
                        .flatMap(line -> Stream.concat(
                                split(line, "way", line.figures().byWay(), words::way),
                                split(line, "channel", line.figures().byChannel(), words::channel)))
                        .toList());
    }

    /** A line for each month and gateway. */
    @GetMapping("/gateways.csv")
    ResponseEntity<String> gateways(
            @RequestParam(name = "fra", required = false) YearMonth from,
            @RequestParam(name = "til", required = false) YearMonth to) {
        return file(
                "gateways.csv",
                words.head("month channel gateway attempts handedOver refused unavailable delivered failed medianTake"),
                gateways.lines(spans.of(from, to)).stream()
                        .<List<?>>map(line -> cells(
                                line.month(),
                                words.channel(line.channel()),
                                line.gateway(),
                                line.attempts(),
                                line.taken(),
                                line.refused(),
                                line.unavailable(),
                                line.delivered(),
                                line.failed(),
                                line.median()))
                        .toList());
    }

    private List<?> alarm(AlarmReport.Line line) {
        AlarmFigures figures = line.figures();
        return cells(
                line.month(),
                words.role(line.role()),
                words.kind(line.exercise()),
                figures.alarms(),
                figures.taken(),
                figures.declined(),
                figures.silent(),
                figures.unreachable(),
                figures.nobody(),
                figures.late(),
                figures.times().median(),
                figures.times().p90(),
                figures.times().longest());
    }

    private Stream<List<?>> split(
            AlarmReport.Line line, String by, Map<String, Times> parts, Function<String, String> name) {
        return parts.entrySet().stream()
                .map(part -> cells(
                        line.month(),
                        words.role(line.role()),
                        words.kind(line.exercise()),
                        words.column(by),
                        name.apply(part.getKey()),
                        part.getValue().number(),
                        part.getValue().median(),
                        part.getValue().p90(),
                        part.getValue().longest()));
    }

    /** Null is an empty cell. */
    private static List<?> cells(Object... values) {
        return Arrays.asList(values);
    }

    private static ResponseEntity<String> file(String name, List<String> head, List<List<?>> lines) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(Csv.of(head, lines));
    }
}
