package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.effort.RegionKind;
import dk.kaldekaede.effort.RegionLead;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.RegionAnswer;
import dk.kaldekaede.incident.region.RegionAssistance;
import dk.kaldekaede.incident.region.RegionDesk;
import dk.kaldekaede.incident.region.RegionPlace;
import dk.kaldekaede.incident.region.RegionRights;
import dk.kaldekaede.incident.region.RegionSaid;
import dk.kaldekaede.roster.CurrentPerson;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which somebody tells of the region, and the buttons for it on the incident's page. */
@Controller
@RequestMapping("/incidents/{id}/region")
class RegionController {

    private final Admission admission;
    private final RegionRights rights;
    private final RegionDesk desk;
    private final RegionAssistance assistance;
    private final RegionReader reader;
    private final RegionLead onSite;
    private final ConflictRetry retry;
    private final CurrentPerson current;

    RegionController(
            Admission admission,
            RegionRights rights,
            RegionDesk desk,
            RegionAssistance assistance,
            RegionReader reader,
            RegionLead onSite,
            ConflictRetry retry,
            CurrentPerson current) {
        this.admission = admission;
        this.rights = rights;
        this.desk = desk;
        this.assistance = assistance;
        this.reader = reader;
        this.onSite = onSite;
        this.retry = retry;
        this.current = current;
    }

    @GetMapping
    String form(@PathVariable String id, Model model) {
        Incident incident = admitted(id);
        model.addAttribute("id", id)
                .addAttribute("exercise", incident.facts().exercise())
                .addAttribute(
                        "region",
                        reader.read(incident, onSite.presences(List.of(id)).getOrDefault(id, List.of()), true))
                .addAttribute("answers", RegionAnswer.values())
                .addAttribute("places", RegionPlace.values())
                .addAttribute("kinds", RegionKind.values());
        return "incident/region";
    }

    /** Notes what she tells; what she leaves out stays as it is. */
    @PostMapping
    RedirectView tell(
            @PathVariable String id,
            @RequestParam(required = false) RegionAnswer answer,
            @RequestParam(required = false) RegionPlace place,
            @RequestParam(defaultValue = "") Set<RegionKind> asked,
            @RequestParam(defaultValue = "") Set<RegionKind> arrived,
            @RequestParam(defaultValue = "") Set<RegionKind> left,
            RedirectAttributes next) {
        admitted(id);
        RegionSaid said = new RegionSaid(answer, place, asked, arrived, left);
        boolean news = retry.run(() -> desk.note(id, said, current.user()));
        return Back.saying(news ? "region.noted" : "region.known", id, next);
    }

    /** Has AMK asked, in an incident in which nobody does it yet. */
    @PostMapping("/request")
    RedirectView request(@PathVariable String id, RedirectAttributes next) {
        admitted(id);
        boolean begun = retry.run(() -> assistance.begin(id));
        return Back.saying(begun ? "region.begun" : "region.underWay", id, next);
    }

    private Incident admitted(String id) {
        Incident incident = admission.toTakePart(id);
        admission.demand(rights.maySay(id));
        return incident;
    }
}
