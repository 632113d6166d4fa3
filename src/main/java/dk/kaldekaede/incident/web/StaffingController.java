package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.IncidentClosed;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.staffing.CallOut;
import dk.kaldekaede.staffing.CallOuts;
import dk.kaldekaede.staffing.Need;
import dk.kaldekaede.staffing.OwnNumbers;
import dk.kaldekaede.staffing.ShortChoice;
import dk.kaldekaede.staffing.StaffingChoices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the leader of an effort, or the crisis management, decides about who is needed. */
@Controller
@RequestMapping("/incidents/{id}/staffing/{activationId}")
class StaffingController {

    private final Admission admission;
    private final IncidentAccess access;
    private final IncidentReader reader;
    private final CallOuts callOuts;
    private final OwnNumbers numbers;
    private final StaffingChoices choices;
    private final CurrentPerson current;

    StaffingController(
            Admission admission,
            IncidentAccess access,
            IncidentReader reader,
            CallOuts callOuts,
            OwnNumbers numbers,
            StaffingChoices choices,
            CurrentPerson current) {
        this.admission = admission;
        this.access = access;
        this.reader = reader;
        this.callOuts = callOuts;
        this.numbers = numbers;
        this.choices = choices;
        this.current = current;
    }

    /** A number that was not set since the need had changed: hers, and the one that stands. */
    record Stale(String activationId, String kind, String language, Integer yours, int now) {}

    /** Her own number; without one the table's again. */
    @PostMapping("/number")
    Object number(
            @PathVariable String id,
            @PathVariable String activationId,
            @RequestParam String kind,
            @RequestParam(defaultValue = Need.ANY_LANGUAGE) String language,
            @RequestParam(required = false) Integer number,
            @RequestParam int seen,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Incident incident = toSteer(id, activationId);
        if (number != null && (number < 0 || number > StaffingChoices.MOST)) {
            return Back.saying("need.outOfBounds", id, next);
        }
        OptionalInt now = known(() -> numbers.set(activationId, kind, language, number, seen, current.user()));
        if (now.isEmpty()) {
            return Back.saying("need.saved", id, next);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("stale", new Stale(activationId, kind, language, number, now.getAsInt()));
        model.addAttribute("responses", IncidentController.strongestFirst());
        model.addAttribute("incident", reader.read(incident));
        return "incident/show";
    }

    /** "Ja, kald dem" (SF-6.3). */
    @PostMapping("/proposal")
    Object proposal(
            @PathVariable String id,
            @PathVariable String activationId,
            @RequestParam String kind,
            @RequestParam(defaultValue = Need.ANY_LANGUAGE) String language,
            RedirectAttributes next) {
        toSteer(id, activationId);
        known(() -> {
            choices.acceptProposal(activationId, kind, language, current.user());
            return id;
        });
        return Back.saying("need.proposal.saved", id, next);
    }

    /** Nobody is left to call. */
    @PostMapping("/choice")
    Object choice(
            @PathVariable String id,
            @PathVariable String activationId,
            @RequestParam String kind,
            @RequestParam(defaultValue = Need.ANY_LANGUAGE) String language,
            @RequestParam ShortChoice choice,
            RedirectAttributes next) {
        toSteer(id, activationId);
        known(() -> {
            choices.choose(activationId, kind, language, choice, current.user());
            return id;
        });
        return Back.saying("need.choice.saved", id, next);
    }

    /** An effort has the needs that its table names, and no other. */
    private static <T> T known(Supplier<T> change) {
        try {
            return change.get();
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such need", e);
        }
    }

    private Incident toSteer(String id, String activationId) {
        Incident incident = admission.toTakePart(id);
        CallOut callOut = callOuts.find(activationId)
                .filter(found -> found.incidentId().equals(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        admission.demand(access.mayStandDown(id, activationId));
        if (!callOut.running()) {
            throw new IncidentClosed(id);
        }
        return incident;
    }
}
