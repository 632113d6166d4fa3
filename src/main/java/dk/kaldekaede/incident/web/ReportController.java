package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.IncidentKind;
import dk.kaldekaede.incident.ReportIncident;
import dk.kaldekaede.plans.ServesPlan;
import dk.kaldekaede.roster.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page "Meld hændelse". */
@Controller
@ServesPlan(
        value = {"SF-3", "KS-3", "OP-7"},
        as = "Meld en hændelse: øvelser")
class ReportController {

    private static final String PAGE = "incident/report";

    private final ReportIncident report;
    private final FactsReader facts;
    private final CurrentPerson current;

    ReportController(ReportIncident report, FactsReader facts, CurrentPerson current) {
        this.report = report;
        this.facts = facts;
        this.current = current;
    }

    @ModelAttribute
    void everyTime(Model model) {
        model.addAttribute("kinds", IncidentKind.values()).addAttribute("here", "report");
    }

    @GetMapping("/incidents/new")
    String form(Model model) {
        model.addAttribute("facts", FactsForm.empty())
                .addAttribute("moreOpen", false)
                .addAttribute("key", UUID.randomUUID().toString());
        return PAGE;
    }

    /** The same form sent twice is one incident. */
    @PostMapping("/incidents")
    Object report(
            @Valid @ModelAttribute("facts") FactsForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String key,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("moreOpen", form.saysMore()).addAttribute("key", key);
            return PAGE;
        }
        return Back.to(report.report(facts.facts(form), keyOf(key), current.user()));
    }

    /** Another's key is another key. */
    private String keyOf(String key) {
        return key.isBlank() ? null : "page " + current.user() + " " + key;
    }
}
