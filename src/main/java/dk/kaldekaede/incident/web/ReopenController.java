package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.ReopenEffort;
import dk.kaldekaede.incident.Reopening;
import dk.kaldekaede.roster.CurrentPerson;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Reopening a stood-down effort on an incident's page, whether the incident is closed or not. */
@Controller
@RequestMapping("/incidents/{id}")
class ReopenController {

    private final Admission admission;
    private final IncidentAccess access;
    private final Activations activations;
    private final ReopenEffort efforts;
    private final ConflictRetry retry;
    private final CurrentPerson current;

    ReopenController(
            Admission admission,
            IncidentAccess access,
            Activations activations,
            ReopenEffort efforts,
            ConflictRetry retry,
            CurrentPerson current) {
        this.admission = admission;
        this.access = access;
        this.activations = activations;
        this.efforts = efforts;
        this.retry = retry;
        this.current = current;
    }

    /** "Genåbn indsatsen"; {@code stoodDownAt} says which stand-down the page showed. */
    @PostMapping("/reopen")
    RedirectView reopen(
            @PathVariable String id,
            @RequestParam String activationId,
            @RequestParam Instant stoodDownAt,
            RedirectAttributes next) {
        Incident incident = admission.toRead(id);
        Activation activation = activations
                .find(activationId)
                .filter(found -> found.incidentId().equals(id))
                .orElseThrow(() -> new UnknownIncident(id));
        admission.demand(access.mayReopen(incident, activation));
        Reopening outcome = retry.run(() -> efforts.reopen(id, activationId, stoodDownAt, current.user()));
        return Back.saying("reopen." + outcome.name(), id, next);
    }
}
