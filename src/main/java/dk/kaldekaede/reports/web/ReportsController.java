package dk.kaldekaede.reports.web;

import dk.kaldekaede.reports.AlarmReport;
import dk.kaldekaede.reports.AlarmReport.Summary;
import dk.kaldekaede.reports.GatewayReport;
import dk.kaldekaede.reports.Span;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page "Rapporter": how fast alarms are taken, which are not, and how reliable the gateways are. */
@Controller
@RequestMapping("/rapporter")
class ReportsController {

    private static final List<Integer> PERIODS = List.of(3, 6, 12, 24);
    private static final int YEAR = 12;

    private final AlarmReport alarms;
    private final GatewayReport gateways;

    ReportsController(AlarmReport alarms, GatewayReport gateways) {
        this.alarms = alarms;
        this.gateways = gateways;
    }

    @GetMapping
    String show(
            @RequestParam(name = "rolle", required = false) String role,
            @RequestParam(name = "oevelser", defaultValue = "false") boolean exercises,
            @RequestParam(name = "maaneder", defaultValue = "12") int months,
            Model model) {
        Span span = Span.upTo(alarms.current(), PERIODS.contains(months) ? months : YEAR);
        String chosen = StringUtils.hasText(role) ? role : null;
        Summary summary = alarms.summary(span, chosen, exercises);
        Map<String, ?> roles = alarms.roles(span, exercises);
        model.addAttribute("here", "reports");
        model.addAttribute("span", span);
        model.addAttribute("role", chosen);
        model.addAttribute("exercises", exercises);
        model.addAttribute("periods", PERIODS);
        model.addAttribute("summary", summary);
        model.addAttribute("roles", roles);
        model.addAttribute("plot", Plot.of(summary));
        model.addAttribute("gateways", gateways.lines(span));
        return "reports/show";
    }
}
