package dk.kaldekaede.incident.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/** Shows every page of an incident with the night fire's samples. */
@Controller
@TestComponent
class SamplePages {

    private static final List<String> KINDS =
            List.of("FIRE", "EVACUATION", "TRAFFIC", "VIOLENCE", "DEATH", "POWER_OR_WATER", "OTHER");

    @ModelAttribute
    void everyPage(Model model) {
        model.addAllAttributes(Map.of(
                "demo",
                true,
                "mayReport",
                true,
                "mayWork",
                true,
                "here",
                "board",
                "kinds",
                KINDS,
                "moreOpen",
                false,
                "key",
                "k",
                "factsVersion",
                1,
                "responses",
                List.of("ACTIVATE", "CRISIS_LEVEL_2", "CRISIS_LEVEL_1", "DAILY_OPERATION", "NOTHING")));
    }

    @GetMapping("/")
    String board(@RequestParam(defaultValue = "fire") String sample, Model model) {
        model.addAttribute("board", SampleIncidents.board(sample));
        return "incident/board";
    }

    /** Nothing is new: the page keeps what it has. */
    @GetMapping({"/board", "/incidents/{id}/live"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ResponseBody
    void nothingNew() {}

    @GetMapping("/incidents/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("incident", SampleIncidents.incident(id))
                .addAttribute("reopenable", Map.of("over".equals(id) ? "a" : "none", Instant.EPOCH));
        return "incident/show";
    }

    /** Her number was not set, since the need had changed meanwhile. */
    @GetMapping("/incidents/{id}/stale")
    String stale(@PathVariable String id, Model model) {
        model.addAttribute("stale", new StaffingController.Stale("a", "social-vejledning", "-", 8, 10));
        return show(id, model);
    }

    @GetMapping("/incidents/new")
    String report(Model model) {
        model.addAttribute("facts", FactsForm.empty()).addAttribute("here", "report");
        return "incident/report";
    }

    @PostMapping("/incidents")
    String reported(@Valid @ModelAttribute("facts") FactsForm facts, BindingResult errors, Model model) {
        model.addAttribute("moreOpen", true).addAttribute("here", "report");
        return errors.hasErrors() ? "incident/report" : "redirect:/incidents/ringing";
    }

    @GetMapping("/incidents/{id}/facts")
    String facts(@PathVariable String id, Model model) {
        model.addAttribute("facts", SampleIncidents.form()).addAttribute("id", id);
        return "incident/facts";
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("providers", Map.of("kommunen", "Kommunen")).addAttribute("accounts", true);
        return "login";
    }

    @GetMapping("/fails/{status}")
    void fails(@PathVariable int status) {
        throw new ResponseStatusException(HttpStatus.valueOf(status));
    }

    @GetMapping(path = "/models/sample", produces = "application/xml")
    @ResponseBody
    Resource model() {
        return new ClassPathResource("pages/sample.bpmn");
    }
}
