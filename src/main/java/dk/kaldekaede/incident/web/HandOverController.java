package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.effort.HandOver;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.Roster;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving the leadership of an effort to a named other: said by the leader herself, or by the crisis management. */
@Controller
@RequestMapping("/incidents/{id}/efforts/{activationId}/leadership")
class HandOverController {

    private final Admission admission;
    private final IncidentAccess access;
    private final Leaderships leaderships;
    private final HandOver handOver;
    private final Roster roster;
    private final RolePolicies roles;
    private final ConflictRetry retry;
    private final CurrentPerson current;
    private final PageTimes times;

    HandOverController(
            Admission admission,
            IncidentAccess access,
            Leaderships leaderships,
            HandOver handOver,
            Roster roster,
            RolePolicies roles,
            ConflictRetry retry,
            CurrentPerson current,
            PageTimes times) {
        this.admission = admission;
        this.access = access;
        this.leaderships = leaderships;
        this.handOver = handOver;
        this.roster = roster;
        this.roles = roles;
        this.retry = retry;
        this.current = current;
        this.times = times;
    }

    /**
     * Somebody on duty who can be asked.
     *
     * @param key her role and her id, as the form sends it
     */
    record Choice(String key, String role, String personId, String name) {}

    @GetMapping
    String show(@PathVariable String id, @PathVariable String activationId, Model model) {
        return page(admission.toTakePart(id), toGive(id, activationId), model);
    }

    @PostMapping
    Object ask(
            @PathVariable String id,
            @PathVariable String activationId,
            @RequestParam(defaultValue = "") String to,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Incident incident = admission.toTakePart(id);
        LeadershipPeriod led = toGive(id, activationId);
        Optional<Choice> chosen =
                choices(led).stream().filter(choice -> choice.key().equals(to)).findFirst();
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", "handOver.missing");
            return page(incident, led, model);
        }
        Choice her = chosen.get();
        boolean asked = retry.run(
                () -> handOver.ask(id, activationId, led.subject(), her.role(), her.personId(), current.user()));
        return Back.saying(asked ? "handOver.asked" : "handOver.not", id, next);
    }

    /** The leadership that the reader may give on. */
    private LeadershipPeriod toGive(String id, String activationId) {
        LeadershipPeriod led = leaderships.ofIncident(id).stream()
                .filter(period -> period.activationId().equals(activationId) && period.endedAt() == null)
                .filter(LeadershipPeriod::hasLeader)
                .findFirst()
                .orElseThrow(() -> new UnknownIncident(id));
        admission.demand(access.mayStandDown(id, activationId));
        return led;
    }

    private List<Choice> choices(LeadershipPeriod led) {
        return roles.all().stream()
                .flatMap(policy -> roster.holdersAt(policy.role(), times.now().toInstant()).stream()
                        .map(person -> new Choice(
                                policy.role() + "/" + person.id(), policy.role(), person.id(), person.displayName())))
                .filter(choice -> !choice.personId().equals(led.personId()))
                .toList();
    }

    private String page(Incident incident, LeadershipPeriod led, Model model) {
        model.addAttribute("id", incident.id())
                .addAttribute("activationId", led.activationId())
                .addAttribute("exercise", incident.facts().exercise())
                .addAttribute("subject", led.subject())
                .addAttribute("choices", choices(led));
        return "incident/hand-over";
    }
}
