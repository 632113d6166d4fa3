package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentKind;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.roster.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which what is known of an incident is changed. */
@Controller
@RequestMapping("/incidents/{id}/facts")
class FactsController {

    private static final String PAGE = "incident/facts";

    private final Admission admission;
    private final Incidents incidents;
    private final IncidentRun run;
    private final ConflictRetry retry;
    private final FactsReader reader;
    private final CurrentPerson current;

    FactsController(
            Admission admission,
            Incidents incidents,
            IncidentRun run,
            ConflictRetry retry,
            FactsReader reader,
            CurrentPerson current) {
        this.admission = admission;
        this.incidents = incidents;
        this.run = run;
        this.retry = retry;
        this.reader = reader;
        this.current = current;
    }

    @ModelAttribute("kinds")
    List<IncidentKind> kinds() {
        return List.of(IncidentKind.values());
    }

    @GetMapping
    String form(@PathVariable String id, Model model) {
        return page(admission.toTakePart(id), model);
    }

    @PostMapping
    Object change(
            @PathVariable String id,
            @RequestParam int factsVersion,
            @Valid @ModelAttribute("facts") FactsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        admission.toTakePart(id);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("id", id).addAttribute("factsVersion", factsVersion);
            return PAGE;
        }
        if (retry.run(() -> changeIfNewest(id, factsVersion, form))) {
            return Back.saying("facts.saved", id, next);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        String page = page(incidents.get(id), model);
        model.addAttribute("yours", form.differencesTo((FactsForm) model.getAttribute("facts")));
        return page;
    }

    /** The row's lock lasts as long as the transaction: nobody changes the facts between the look and the change. */
    private boolean changeIfNewest(String id, int seen, FactsForm form) {
        boolean newest = incidents.lock(id).factsVersion() == seen;
        if (newest) {
            run.changeFacts(id, reader.facts(form), current.user());
        }
        return newest;
    }

    private String page(Incident incident, Model model) {
        model.addAttribute("id", incident.id())
                .addAttribute("facts", reader.form(incident.facts()))
                .addAttribute("factsVersion", incident.factsVersion());
        return PAGE;
    }
}
