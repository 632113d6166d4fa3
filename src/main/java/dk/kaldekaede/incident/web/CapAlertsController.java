package dk.kaldekaede.incident.web;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page "Fra alarmcentralen": the alerts that came, those that called nobody too. */
@Controller
class CapAlertsController {

    private final CapAlertReader reader;

    CapAlertsController(CapAlertReader reader) {
        this.reader = reader;
    }

    /** One incident's alerts, or the newest of all that the reader may see. */
    @GetMapping("/alarmcentral")
    String page(@RequestParam(required = false) String incident, Authentication who, Model model) {
        String one = StringUtils.hasText(incident) ? incident : null;
        model.addAttribute(
                "alerts", reader.read(one, who).stream().map(reader::view).toList());
        model.addAttribute("incident", one);
        return "incident/cap-alerts";
    }
}
