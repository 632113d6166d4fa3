package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.effort.EffortNotes;
import dk.kaldekaede.effort.EffortTask;
import dk.kaldekaede.effort.EffortTasks;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.web.EffortTasksView.Unsaved;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
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

    private static final Logger LOG = LoggerFactory.getLogger(EffortTasksController.class);

    /** How long before the report something may have happened that belongs to the effort. */
    private static final Duration BEFORE_THE_REPORT = Duration.ofDays(1);

    private final Admission admission;
    private final Activations activations;
    private final EffortTasks tasks;
    private final EffortNotes notes;
    private final EffortTasksReader reader;
    private final RolePolicies roles;
    private final CurrentPerson current;
    private final PageTimes times;

    EffortTasksController(
            Admission admission,
            Activations activations,
            EffortTasks tasks,
            EffortNotes notes,
            EffortTasksReader reader,
            RolePolicies roles,
            CurrentPerson current,
            PageTimes times) {
        this.admission = admission;
        this.activations = activations;
        this.tasks = tasks;
        this.notes = notes;
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

    /** The same form sent twice is one note. */
    @PostMapping("/{taskId}/notes")
    Object note(
            @PathVariable String id,
            @PathVariable String activationId,
            @PathVariable String taskId,
            NoteForm form,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        EffortTask task = toWrite(id, activationId, taskId);
        Optional<Instant> happened = happened(form, admission.toRead(id));
        Optional<String> problem =
                happened.isEmpty() ? Optional.of("effortTask.happened.wrong") : form.problem(task, roles());
        if (problem.isPresent()) {
            Unsaved sent = new Unsaved(taskId, null, form.decidedBy(), form.text(), form.happenedAt());
            return refused(HttpStatus.UNPROCESSABLE_ENTITY, problem.get(), sent, task, model, response);
        }
        keep(form, task, happened.orElseThrow());
        return back("effortTask.noted", task, next);
    }

    /** Takes the text of a note away that should never have been written. */
    @PostMapping("/{taskId}/notes/{noteId}/blank")
    RedirectView blank(
            @PathVariable String id,
            @PathVariable String activationId,
            @PathVariable String taskId,
            @PathVariable String noteId,
            RedirectAttributes next) {
        admission.toRead(id);
        admission.demand(reader.mayBlank());
        EffortTask task = task(id, effort(id, activationId), taskId);
        return back(
                notes.blank(task, noteId, current.user()) ? "effortTask.blanked" : "effortTask.blanked.before",
                task,
                next);
    }

    private void keep(NoteForm form, EffortTask task, Instant happened) {
        String noteId = form.idOf(task, current.user());
        try {
            if (task.kind() == EffortTask.Kind.DECISION) {
                notes.decided(noteId, task, form.decidedBy(), happened, current.user());
            } else {
                notes.note(noteId, task, form.text().strip(), happened, current.user());
            }
        } catch (DuplicateKeyException e) {
            LOG.debug("The same form was sent twice at once: its note is kept");
        }
    }

    /** The minute under way has begun. */
    private Optional<Instant> happened(NoteForm form, Incident incident) {
        return form.happened(
                times.zone(),
                incident.reportedAt().minus(BEFORE_THE_REPORT),
                times.now().toInstant());
    }

    private EffortTask toWrite(String id, String activationId, String taskId) {
        Incident incident = admission.toRead(id);
        Activation effort = effort(id, activationId);
        admission.demand(reader.mayWrite(incident, effort));
        return task(id, effort, taskId);
    }

    private EffortTask task(String id, Activation effort, String taskId) {
        return tasks.find(taskId)
                .filter(task -> task.activationId().equals(effort.id()))
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
