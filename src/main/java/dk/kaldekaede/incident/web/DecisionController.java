package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.incident.Decider;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.Legible;
import dk.kaldekaede.incident.PlanDecision;
import dk.kaldekaede.incident.PlanDecisions;
import dk.kaldekaede.incident.Response;
import dk.kaldekaede.plans.ActionPlans;
import dk.kaldekaede.roster.CurrentPerson;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Deciding about activation on an incident's page. */
@Controller
@RequestMapping("/incidents/{id}")
class DecisionController {

    private static final int LONGEST_REASON = 1000;

    private final Admission admission;
    private final IncidentAccess access;
    private final IncidentRun run;
    private final ActionPlans plans;
    private final PlanDecisions decisions;
    private final ConflictRetry retry;
    private final CurrentPerson current;

    DecisionController(
            Admission admission,
            IncidentAccess access,
            IncidentRun run,
            ActionPlans plans,
            PlanDecisions decisions,
            ConflictRetry retry,
            CurrentPerson current) {
        this.admission = admission;
        this.access = access;
        this.run = run;
        this.plans = plans;
        this.decisions = decisions;
        this.retry = retry;
        this.current = current;
    }

    /** Follows the proposal ({@code use=proposal}), or decides otherwise ({@code response.<plan>=<RESPONSE>}). */
    @PostMapping("/decisions")
    RedirectView decide(@PathVariable String id, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        admission.toTakePart(id);
        Decider by = decider(access.decidingRole(id));
        Map<String, Response> responses = "proposal".equals(sent.get("use")) ? Map.of() : responses(id, sent);
        retry.run(() -> {
            run.decide(id, responses, by);
            return id;
        });
        return Back.saying("decide.done", id, next);
    }

    /** Why, said after acting and never before. */
    @PostMapping("/decisions/reason")
    RedirectView giveReason(@PathVariable String id, @RequestParam String plan, @RequestParam String reason) {
        admission.toTakePart(id);
        admission.demand(access.mayDecide(id));
        demand(decisions.inForce(id).containsKey(plan));
        demand(!reason.isBlank() && reason.strip().length() <= LONGEST_REASON && !Legible.hasUnshowable(reason));
        decisions.addReason(id, plan, reason.strip(), current.user());
        return Back.to(id);
    }

    /** Activates from below (SF-5.2). */
    @PostMapping("/activations")
    RedirectView activate(@PathVariable String id, @RequestParam String plan, RedirectAttributes next) {
        admission.toTakePart(id);
        demand(plans.ids().contains(plan));
        Decider by = decider(access.activatingRole(plan));
        boolean begun = retry.run(() -> run.activate(id, plan, by));
        return Back.saying(begun ? "activate.done" : "activate.already", id, next);
    }

    private Decider decider(String role) {
        admission.demand(role != null);
        return new Decider(current.user(), current.personId(), role);
    }

    /** What was decided already and is not mentioned stays as it is. */
    private Map<String, Response> responses(String id, Map<String, String> sent) {
        Map<String, Response> all = new HashMap<>();
        for (String plan : plans.ids()) {
            Optional.ofNullable(decisions.inForce(id).get(plan))
                    .map(PlanDecision::response)
                    .ifPresent(response -> all.put(plan, response));
            Optional.ofNullable(sent.get("response." + plan)).ifPresent(name -> all.put(plan, response(name)));
        }
        demand(!all.isEmpty());
        return all;
    }

    private static Response response(String name) {
        try {
            return Response.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such response", e);
        }
    }

    private static void demand(boolean sensible) {
        if (!sensible) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
