package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.ActivationState;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.reception.ReceptionCentres;
import dk.kaldekaede.plans.ActionPlans;
import dk.kaldekaede.roster.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** How the reception centre stands, told by whoever leads it or by the crisis management (SA-1). */
@Controller
@RequestMapping("/incidents/{id}/efforts/{activationId}/reception")
class ReceptionController {

    private final Admission admission;
    private final IncidentAccess access;
    private final Activations activations;
    private final ReceptionCentres centres;
    private final ConflictRetry retry;
    private final CurrentPerson current;

    ReceptionController(
            Admission admission,
            IncidentAccess access,
            Activations activations,
            ReceptionCentres centres,
            ConflictRetry retry,
            CurrentPerson current) {
        this.admission = admission;
        this.access = access;
        this.activations = activations;
        this.centres = centres;
        this.retry = retry;
        this.current = current;
    }

    @GetMapping
    String show(@PathVariable String id, @PathVariable String activationId, Model model) {
        Incident incident = led(id, activationId);
        ReceptionView centre = ReceptionView.of(centres.of(id, activationId));
        model.addAttribute("form", ReceptionForm.of(centre));
        return page(incident, activationId, model);
    }

    /** How many it can take, and how many it has taken in. */
    @PostMapping("/numbers")
    Object count(
            @PathVariable String id,
            @PathVariable String activationId,
            @Valid @ModelAttribute("form") ReceptionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Incident incident = led(id, activationId);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(incident, activationId, model);
        }
        retry.run(() -> {
            centres.count(id, activationId, form.room(), form.there(), current.user());
            return id;
        });
        return Back.saying("reception.counted", id, next);
    }

    /** It receives people from now: everybody with a part hears of it. */
    @PostMapping("/ready")
    RedirectView ready(@PathVariable String id, @PathVariable String activationId, RedirectAttributes next) {
        led(id, activationId);
        boolean news = retry.run(() -> centres.ready(id, activationId, current.user()));
        return Back.saying(news ? "reception.ready.done" : "reception.ready.already", id, next);
    }

    /** It receives nobody any more. */
    @PostMapping("/closed")
    RedirectView close(@PathVariable String id, @PathVariable String activationId, RedirectAttributes next) {
        led(id, activationId);
        boolean news = retry.run(() -> centres.close(id, activationId, current.user()));
        return Back.saying(news ? "reception.closed.done" : "reception.closed.already", id, next);
    }

    /** The incident, when the reader leads its reception centre, or steers the whole, and the centre is activated. */
    private Incident led(String id, String activationId) {
        Incident incident = admission.toTakePart(id);
        Activation activation = activations.ofIncident(id).stream()
                .filter(each -> each.id().equals(activationId))
                .filter(each -> each.actionPlan().equals(ActionPlans.RECEPTION_CENTRE))
                .findFirst()
                .orElseThrow(() -> new UnknownIncident(id));
        admission.demand(access.mayStandDown(id, activationId) && activation.state() == ActivationState.ACTIVE);
        return incident;
    }

    private String page(Incident incident, String activationId, Model model) {
        model.addAttribute("id", incident.id())
                .addAttribute("activationId", activationId)
                .addAttribute("exercise", incident.facts().exercise())
                .addAttribute("centre", ReceptionView.of(centres.of(incident.id(), activationId)));
        return "incident/reception";
    }
}
