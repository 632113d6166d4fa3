package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.staffing.CallOut;
import dk.kaldekaede.staffing.CallOuts;
import dk.kaldekaede.staffing.Need;
import dk.kaldekaede.staffing.OwnNumbers;
import dk.kaldekaede.staffing.ShortChoice;
import dk.kaldekaede.staffing.StaffingChoices;
import dk.kaldekaede.staffing.StaffingOverview;
import dk.kaldekaede.staffing.StaffingOverview.Kind;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
    private final StaffingOverview overview;
    private final OwnNumbers numbers;
    private final StaffingChoices choices;
    private final CurrentPerson current;

    StaffingController(
            Admission admission,
            IncidentAccess access,
            IncidentReader reader,
            CallOuts callOuts,
            StaffingOverview overview,
            OwnNumbers numbers,
            StaffingChoices choices,
            CurrentPerson current) {
        this.admission = admission;
        this.access = access;
        this.reader = reader;
        this.callOuts = callOuts;
        this.overview = overview;
        this.numbers = numbers;
        this.choices = choices;
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

    /** Her own number; without one the table's again. */
    @PostMapping("/number")
    Object number(
            @PathVariable String id,
            @PathVariable String activationId,
            @RequestParam String kind,
            @RequestParam(defaultValue = Need.ANY_LANGUAGE) String language,
            @RequestParam(required = false) String number,
            @RequestParam int seen,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Incident incident = toSteer(id, activationId);
        if (number != null && !WHOLE_NUMBER.matcher(number).matches()) {
            return page(incident, HttpStatus.BAD_REQUEST, response, model.addAttribute("notice", "need.notANumber"));
        }
        Integer own = number == null ? null : Integer.valueOf(number.strip());
        if (own != null && own > StaffingChoices.MOST) {
            return Back.saying("need.outOfBounds", id, next);
        }
        OptionalInt now = known(() -> numbers.set(activationId, kind, language, own, seen, current.user()));
        if (now.isEmpty()) {
            return Back.saying("need.saved", id, next);
        }
        model.addAttribute("stale", new Stale(activationId, kind, language, own, now.getAsInt()));
        return page(incident, HttpStatus.CONFLICT, response, model);
    }

    private String page(Incident incident, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
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
        boolean proposed = need(activationId, kind, language).proposal();
        known(() -> {
            choices.acceptProposal(activationId, kind, language, current.user());
            return id;
        });
        return Back.saying(proposed ? "need.proposal.saved" : "need.proposal.none", id, next);
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
        boolean isShort = need(activationId, kind, language).shortOf() != null;
        known(() -> {
            choices.choose(activationId, kind, language, choice, current.user());
            return id;
        });
        return Back.saying(isShort ? "need.choice.saved" : "need.choice.none", id, next);
    }

    /** The need as it stands before something is said of it. */
    private Need need(String activationId, String kind, String language) {
        return overview.of(List.of(activationId)).get(activationId).kinds().stream()
                .map(Kind::need)
                .filter(need -> need.kind().equals(kind) && need.language().equals(language))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
