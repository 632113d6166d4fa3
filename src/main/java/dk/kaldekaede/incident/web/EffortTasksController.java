package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.effort.EffortTask;
import dk.kaldekaede.effort.EffortTasks;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.web.EffortTasksView.Unsaved;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The tasks of an effort under way: who does what, and what was noted when. */
@Controller
@RequestMapping("/incidents/{id}/efforts/{activationId}/tasks")
class EffortTasksController {

    private static final int MOST_CHARACTERS = 1000;
    private static final Duration LONGEST_AGO = Duration.ofDays(365);

    private final Admission admission;
    private final Activations activations;
    private final EffortTasks tasks;
    private final EffortTasksReader reader;
    private final RolePolicies roles;
    private final CurrentPerson current;
    private final PageTimes times;

    EffortTasksController(
            Admission admission,
            Activations activations,
            EffortTasks tasks,
            EffortTasksReader reader,
            RolePolicies roles,
            CurrentPerson current,
            PageTimes times) {
        this.admission = admission;
        this.activations = activations;
        this.tasks = tasks;
        this.reader = reader;
        this.roles = roles;
        this.current = current;
        this.times = times;
    }

    /** Who may do a task, take it over, or decide. */
    @ModelAttribute("roles")
    List<String> roles() {
        return roles.all().stream().map(RolePolicy::role).toList();
    }

    @GetMapping
    String show(@PathVariable String id, @PathVariable String activationId, Model model) {
        return page(id, activationId, model);
    }

    @PostMapping("/{taskId}")
    Object change(
            @PathVariable String id,
            @PathVariable String activationId,
            @PathVariable String taskId,
            @RequestParam int version,
            @RequestParam EffortTask.State state,
            @RequestParam(defaultValue = "") String role,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        EffortTask task = toWrite(id, activationId, taskId);
        Unsaved sent = new Unsaved(taskId, state.name(), role, null, null);
        boolean named = roles().contains(role);
        if (!role.isEmpty() && !named || state == EffortTask.State.HANDED_OVER && !named) {
            return refused(HttpStatus.UNPROCESSABLE_ENTITY, "effortTask.role.missing", sent, task, model, response);
        }
        if (!tasks.change(task, version, state, named ? role : null, current.user())) {
            return refused(HttpStatus.CONFLICT, "effortTask.stale", sent, task, model, response);
        }
        return back("effortTask.saved", task, next);
    }

    @PostMapping("/{taskId}/notes")
    Object note(
            @PathVariable String id,
            @PathVariable String activationId,
            @PathVariable String taskId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String decidedBy,
            @RequestParam(defaultValue = "") String happenedAt,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        EffortTask task = toWrite(id, activationId, taskId);
        Optional<Instant> happened = past(happenedAt);
        String problem = problem(task, text, decidedBy, happened);
        if (problem != null) {
            Unsaved sent = new Unsaved(taskId, null, decidedBy, text, happenedAt);
            return refused(HttpStatus.UNPROCESSABLE_ENTITY, problem, sent, task, model, response);
        }
        if (task.kind() == EffortTask.Kind.DECISION) {
            tasks.decided(task, decidedBy, happened.orElseThrow(), current.user());
        } else {
            tasks.note(task, text.strip(), happened.orElseThrow(), current.user());
        }
        return back("effortTask.noted", task, next);
    }

    private String problem(EffortTask task, String text, String decidedBy, Optional<Instant> happened) {
        if (happened.isEmpty()) {
            return "effortTask.happened.wrong";
        }
        if (task.kind() == EffortTask.Kind.DECISION) {
            return roles().contains(decidedBy) ? null : "effortTask.decidedBy.missing";
        }
        return text.isBlank() || text.length() > MOST_CHARACTERS ? "effortTask.text.wrong" : null;
    }

    /** A time here that is not yet to come, nor more than a year ago; the minute under way has begun. */
    private Optional<Instant> past(String text) {
        try {
            Instant at = LocalDateTime.parse(text).atZone(times.zone()).toInstant();
            Instant now = times.now().toInstant();
            return at.isAfter(now) || at.isBefore(now.minus(LONGEST_AGO)) ? Optional.empty() : Optional.of(at);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private EffortTask toWrite(String id, String activationId, String taskId) {
        Incident incident = admission.toRead(id);
        Activation effort = effort(id, activationId);
        admission.demand(reader.mayWrite(incident, effort));
        return tasks.find(taskId)
                .filter(task -> task.activationId().equals(activationId))
                .orElseThrow(() -> new UnknownIncident(id));
    }

    private Activation effort(String id, String activationId) {
        return activations
                .find(activationId)
                .filter(activation -> activation.incidentId().equals(id) && activation.activatedAt() != null)
                .orElseThrow(() -> new UnknownIncident(id));
    }

    private String page(String id, String activationId, Model model) {
        Incident incident = admission.toRead(id);
        model.addAttribute("effort", reader.read(incident, effort(id, activationId)));
        return "incident/effort-tasks";
    }

    private String refused(
            HttpStatus status,
            String problem,
            Unsaved sent,
            EffortTask task,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("unsaved", sent).addAttribute("problem", problem);
        return page(task.incidentId(), task.activationId(), model);
    }

    private static RedirectView back(String messageKey, EffortTask task, RedirectAttributes next) {
        next.addFlashAttribute("notice", messageKey);
        return Back.toPage("/incidents/%s/efforts/%s/tasks".formatted(task.incidentId(), task.activationId()));
    }
}
