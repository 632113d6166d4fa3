package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.staffing.CallOut;
import dk.kaldekaede.staffing.CallOuts;
import dk.kaldekaede.staffing.Need;
import dk.kaldekaede.staffing.SeenNeeds;
import dk.kaldekaede.staffing.SeenNeeds.Seen;
import dk.kaldekaede.staffing.ShortChoice;
import dk.kaldekaede.staffing.StaffingChoices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What the leader of an effort, or the crisis management, decides about who is needed. */
@Controller
@RequestMapping("/incidents/{id}/staffing/{activationId}")
class StaffingController {

    /** No longer than can be read as a number. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile(" *\\d{1,9} *");

    private final Admission admission;
    private final IncidentAccess access;
    private final IncidentReader reader;
    private final CallOuts callOuts;
    private final SeenNeeds needs;
    private final CurrentPerson current;

    StaffingController(
            Admission admission,
            IncidentAccess access,
            IncidentReader reader,
            CallOuts callOuts,
            SeenNeeds needs,
            CurrentPerson current) {
        this.admission = admission;
        this.access = access;
        this.reader = reader;
        this.callOuts = callOuts;
        this.needs = needs;
        this.current = current;
    }

    /** Nobody is called in any more; the incident may run. */
    private static final class EffortOver extends RuntimeException {

        private final String incidentId;

        EffortOver(String incidentId) {
            super("The effort is stood down");
            this.incidentId = incidentId;
        }
    }

    @ExceptionHandler
    RedirectView over(EffortOver refusal, RedirectAttributes next) {
        return Back.saying("need.effortOver", refusal.incidentId, next);
    }

    /** A number that was not set since the need had changed: hers, and the one that stands. */
    record Stale(String activationId, String kind, String language, Integer yours, int now) {}

    /** A number so far above the table's that it may be a slip: hers, the table's, and the one that stands. */
    record Far(String activationId, String kind, String language, int yours, int decided, int now) {}

    /**
     * Her own number; without one the table's again.
     *
     * @param sure whether she was asked about a number far above the table's, and means it
     */
    @PostMapping("/number")
    Object number(
            @PathVariable String id,
            @PathVariable String activationId,
            @RequestParam String kind,
            @RequestParam(defaultValue = Need.ANY_LANGUAGE) String language,
            @RequestParam(required = false) String number,
            @RequestParam int seen,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Incident incident = toSteer(id, activationId);
        if (number != null && !WHOLE_NUMBER.matcher(number).matches()) {
            return page(incident, HttpStatus.BAD_REQUEST, model.addAttribute("notice", "need.notANumber"), response);
        }
        Integer own = number == null ? null : Integer.valueOf(number.strip());
        if (own != null && own > StaffingChoices.MOST) {
            return Back.saying("need.outOfBounds", id, next);
        }
        Seen need = new Seen(activationId, kind, language, seen);
        int decided = known(() -> needs.decided(need));
        if (own != null && !sure && StaffingChoices.isFarAbove(own, decided)) {
            model.addAttribute("far", new Far(activationId, kind, language, own, decided, seen));
            return page(incident, HttpStatus.UNPROCESSABLE_ENTITY, model, response);
        }
        OptionalInt now = known(() -> needs.number(need, own, current.user()));
        if (now.isEmpty()) {
            return Back.saying("need.saved", id, next);
        }
        model.addAttribute("stale", new Stale(activationId, kind, language, own, now.getAsInt()));
        return page(incident, HttpStatus.CONFLICT, model, response);
    }

    /** "Ja, kald dem" (SF-6.3). */
    @PostMapping("/proposal")
    Object proposal(
            @PathVariable String id,
            @PathVariable String activationId,
            @RequestParam String kind,
            @RequestParam(defaultValue = Need.ANY_LANGUAGE) String language,
            @RequestParam int seen,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Incident incident = toSteer(id, activationId);
        Seen need = new Seen(activationId, kind, language, seen);
        return known(() -> needs.accept(need, current.user())).isEmpty()
                ? Back.saying("need.proposal.saved", id, next)
                : outdated(incident, model, response);
    }

    /** Nobody is left to call. */
    @PostMapping("/choice")
    Object choice(
            @PathVariable String id,
            @PathVariable String activationId,
            @RequestParam String kind,
            @RequestParam(defaultValue = Need.ANY_LANGUAGE) String language,
            @RequestParam ShortChoice choice,
            @RequestParam int seen,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Incident incident = toSteer(id, activationId);
        Seen need = new Seen(activationId, kind, language, seen);
        return known(() -> needs.choose(need, choice, current.user())).isEmpty()
                ? Back.saying("need.choice.saved", id, next)
                : outdated(incident, model, response);
    }

    /** Nothing is changed, and the page shows what is true now. */
    private String outdated(Incident incident, Model model, HttpServletResponse response) {
        model.addAttribute("outdated", true);
        return page(incident, HttpStatus.CONFLICT, model, response);
    }

    private String page(Incident incident, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("responses", IncidentController.strongestFirst());
        model.addAttribute("incident", reader.read(incident));
        return "incident/show";
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
            throw new EffortOver(id);
        }
        return incident;
    }
}
