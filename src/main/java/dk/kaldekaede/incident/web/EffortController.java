package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.ActivationState;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.AnswerResult;
import dk.kaldekaede.alerting.AnsweredVia;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.roster.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Giving leadership back and standing down on an incident's page. */
@Controller
@RequestMapping("/incidents/{id}")
class EffortController {

    private final Admission admission;
    private final IncidentAccess access;
    private final IncidentRun run;
    private final Activations activations;
    private final Leaderships leaderships;
    private final Alerts alerts;
    private final AlertAnswers answers;
    private final ConflictRetry retry;
    private final CurrentPerson current;

    EffortController(
            Admission admission,
            IncidentAccess access,
            IncidentRun run,
            Activations activations,
            Leaderships leaderships,
            Alerts alerts,
            AlertAnswers answers,
            ConflictRetry retry,
            CurrentPerson current) {
        this.admission = admission;
        this.access = access;
        this.run = run;
        this.activations = activations;
        this.leaderships = leaderships;
        this.alerts = alerts;
        this.answers = answers;
        this.retry = retry;
        this.current = current;
    }

    /** "Kan alligevel ikke": the next is called at once. Only the leader herself says it. */
    @PostMapping("/leadership/give-back")
    RedirectView giveBack(
            @PathVariable String id,
            @RequestParam String activationId,
            @RequestParam(defaultValue = "effort") String subject,
            RedirectAttributes next) {
        admission.toTakePart(id);
        boolean epc = subject.equals(LeadershipPeriod.EPC);
        String given = epc ? "epc.giveBack.done" : "leader.giveBack.done";
        String person = current.personId();
        Alert taken = takenBy(person, id, activationId, Purpose.toLead(subject));
        boolean counts = retry.run(() -> leads(person, id, activationId, epc)
                && answers.giveBack(taken.id(), new Answerer(AnsweredVia.PAGE, person, current.user()))
                        instanceof AnswerResult.Counted);
        return Back.saying(counts ? given : "leader.giveBack.late", id, next);
    }

    /** Ends one activation or, without one, the whole incident. */
    @PostMapping("/stand-down")
    RedirectView standDown(
            @PathVariable String id, @RequestParam(required = false) String activationId, RedirectAttributes next) {
        admission.toTakePart(id);
        if (activationId == null) {
            admission.demand(access.mayCallOff());
        } else {
            Activation activation = activation(id, activationId);
            admission.demand(access.mayStandDown(id, activationId));
            if (activation.state() == ActivationState.STOOD_DOWN) {
                return Back.saying("standDown.already", id, next);
            }
        }
        retry.run(() -> {
            if (activationId == null) {
                run.standDown(id, current.user());
            } else {
                run.standDown(id, activationId, current.user());
            }
            return id;
        });
        return Back.saying("standDown.done", id, next);
    }

    private Activation activation(String id, String activationId) {
        return activations.ofIncident(id).stream()
                .filter(activation -> activation.id().equals(activationId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The last call to lead that she took here; whoever took none is no leader. */
    private Alert takenBy(String person, String id, String activationId, Purpose purpose) {
        return alerts.ofActivation(activationId).stream()
                .filter(alert -> alert.incidentId().equals(id))
                .filter(alert -> alert.purpose() == purpose)
                .filter(alert -> alert.state() == AlertState.TAKEN || alert.state() == AlertState.GIVEN_BACK)
                .filter(alert -> alert.answeredByPerson() != null)
                .filter(alert -> alert.answeredByPerson().equals(person))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AccessDeniedException("Not the leader"));
    }

    private boolean leads(String person, String id, String activationId, boolean epc) {
        return leaderships.ofIncident(id).stream()
                .filter(period -> period.lasts() && period.hasLeader() && !period.along())
                .filter(period -> period.ofEffort() != epc)
                .filter(period -> period.activationId().equals(activationId))
                .map(LeadershipPeriod::personId)
                .anyMatch(person::equals);
    }
}
