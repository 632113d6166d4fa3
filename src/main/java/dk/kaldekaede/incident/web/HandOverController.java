package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.effort.HandOver;
import dk.kaldekaede.effort.HandOvers;
import dk.kaldekaede.effort.LeaderOrder;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Roster;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final LeaderOrder order;
    private final HandOvers handOvers;
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
            LeaderOrder order,
            HandOvers handOvers,
            Roster roster,
            RolePolicies roles,
            ConflictRetry retry,
            CurrentPerson current,
            PageTimes times) {
        this.admission = admission;
        this.access = access;
        this.leaderships = leaderships;
        this.handOver = handOver;
        this.order = order;
        this.handOvers = handOvers;
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

    /**
     * Who is asked already.
     *
     * @param until when her answer is no longer waited for
     */
    record Asked(String role, ZonedDateTime until) {}

    @GetMapping
    String show(
            @PathVariable String id,
            @PathVariable String activationId,
            @RequestParam(defaultValue = "effort") String subject,
            Model model) {
        return page(admission.toTakePart(id), toGive(id, activationId, subject), model);
    }

    @PostMapping
    Object ask(
            @PathVariable String id,
            @PathVariable String activationId,
            @RequestParam(defaultValue = "effort") String subject,
            @RequestParam(defaultValue = "") String to,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Incident incident = admission.toTakePart(id);
        LeadershipPeriod led = toGive(id, activationId, subject);
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

    /** The leadership that the reader may give on: of the effort, or of its EPC, which whoever leads that may give on too. */
    private LeadershipPeriod toGive(String id, String activationId, String subject) {
        LeadershipPeriod led = leaderships.ofIncident(id).stream()
                .filter(period -> period.activationId().equals(activationId) && period.lasts())
                .filter(period -> period.ofEffort() != subject.equals(LeadershipPeriod.EPC))
                .filter(LeadershipPeriod::hasLeader)
                .findFirst()
                .orElseThrow(() -> new UnknownIncident(id));
        admission.demand(
                !led.ofEffort() && led.personId().equals(current.personId()) || access.mayStandDown(id, activationId));
        return led;
    }

    /** Everybody on duty but the leader, those in front whom the plan names. */
    private List<Choice> choices(LeadershipPeriod led) {
        Stream<String> all = roles.all().stream().map(RolePolicy::role);
        return Stream.concat(named(led).stream(), all)
                .distinct()
                .flatMap(role -> roster.holdersAt(role, times.now().toInstant()).stream()
                        .map(person -> new Choice(role + "/" + person.id(), role, person.id(), person.displayName())))
                .filter(choice -> !choice.personId().equals(led.personId()))
                .toList();
    }

    private List<String> named(LeadershipPeriod led) {
        return order.of(led.activationId(), led.subject());
    }

    private String page(Incident incident, LeadershipPeriod led, Model model) {
        List<String> named = named(led);
        Map<Boolean, List<Choice>> byPlan =
                choices(led).stream().collect(Collectors.partitioningBy(choice -> named.contains(choice.role())));
        model.addAttribute("id", incident.id())
                .addAttribute("activationId", led.activationId())
                .addAttribute("exercise", incident.facts().exercise())
                .addAttribute("subject", led.subject())
                .addAttribute("leads", led.personId().equals(current.personId()))
                .addAttribute("leaderRole", led.role())
                .addAttribute(
                        "ringing",
                        handOvers
                                .asked(led.activationId(), led.subject())
                                .map(this::asked)
                                .orElse(null))
                .addAttribute("named", byPlan.get(true))
                .addAttribute("others", byPlan.get(false));
        return "incident/hand-over";
    }

    private Asked asked(Alert alert) {
        return new Asked(alert.role(), times.of(alert.answerDueAt()));
    }
}
