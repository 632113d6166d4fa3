package dk.kaldekaede.reports.web;

import dk.kaldekaede.reports.AlarmReport;
import dk.kaldekaede.reports.GatewayReport;
import dk.kaldekaede.reports.Span;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reports for programs. Per role and gateway; nobody is named. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class ReportsApi {

    private final AlarmReport alarms;
    private final GatewayReport gateways;
    private final AskedSpan spans;

    ReportsApi(AlarmReport alarms, GatewayReport gateways, AskedSpan spans) {
        this.alarms = alarms;
        this.gateways = gateways;
        this.spans = spans;
    }

    @GetMapping("/alarms")
    @Operation(
            summary = "How fast alarms were taken and which were not, by month and role.",
            description = "Months are the municipality's. Times are in seconds, from the call to its acknowledgement;"
                    + " alarms of exercises are lines of their own. Roles without alarms in a month have no line.")
    List<AlarmReport.Line> alarms(
            @Parameter(description = "The first month, such as 2027-01; a year back when left out.")
                    @RequestParam(required = false)
                    YearMonth from,
            @Parameter(description = "The last month; this one when left out.") @RequestParam(required = false)
                    YearMonth to) {
        return alarms.lines(span(from, to));
    }

    @GetMapping("/gateways")
    @Operation(
            summary = "How reliable each gateway was, by month.",
            description =
                    "Every time it was handed a message counts as an attempt; receipts count in the month of their"
                            + " attempt. The median is of the seconds it took to take a message.")
    List<GatewayReport.Line> gateways(
            @RequestParam(required = false) YearMonth from, @RequestParam(required = false) YearMonth to) {
        return gateways.lines(span(from, to));
    }

    private Span span(YearMonth from, YearMonth to) {
        return spans.of(from, to);
    }
}
