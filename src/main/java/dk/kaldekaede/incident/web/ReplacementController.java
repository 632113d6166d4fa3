package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.roster.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** "Kald den nye i stedet" on an incident's page. */
@Controller
class ReplacementController {

    private final Admission admission;
    private final IncidentAccess access;
    private final Alerts alerts;
    private final AlertAnswers answers;
    private final ConflictRetry retry;
    private final CurrentPerson current;

    ReplacementController(
            Admission admission,
            IncidentAccess access,
            Alerts alerts,
            AlertAnswers answers,
            ConflictRetry retry,
            CurrentPerson current) {
        this.admission = admission;
        this.access = access;
        this.alerts = alerts;
        this.answers = answers;
        this.retry = retry;
        this.current = current;
    }

    /** Calls whoever holds the role now; whoever presses a moment too late is told so. */
    @PostMapping("/incidents/{id}/alerts/{alertId}/replacement")
    RedirectView replace(@PathVariable String id, @PathVariable String alertId, RedirectAttributes next) {
        Incident incident = admission.toTakePart(id);
        Alert alert = alerts.find(alertId)
                .filter(found -> found.incidentId().equals(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        admission.demand(access.mayReplace(incident, alert));
        boolean replaced = retry.run(() -> answers.replace(alert.id(), current.user()));
        return Back.saying(replaced ? "replace.done" : "replace.late", id, next);
    }
}
