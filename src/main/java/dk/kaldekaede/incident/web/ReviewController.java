package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.review.Lessons;
import dk.kaldekaede.incident.review.Review;
import dk.kaldekaede.incident.review.ReviewPart;
import dk.kaldekaede.incident.review.ReviewParts;
import dk.kaldekaede.incident.review.ReviewTasks;
import dk.kaldekaede.incident.review.Reviews;
import dk.kaldekaede.incident.web.ReviewView.Unsaved;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
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

/** The page of an incident's after-action review. */
@Controller
@RequestMapping("/incidents/{id}/review")
class ReviewController {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewController.class);
    private static final String PAGE = "incident/review";

    private final Admission admission;
    private final Reviews reviews;
    private final ReviewParts parts;
    private final Lessons lessons;
    private final ReviewTasks tasks;
    private final ReviewReader reader;
    private final ReviewRights rights;
    private final RolePolicies roles;
    private final ConflictRetry retry;
    private final CurrentPerson current;
    private final PageTimes times;

    ReviewController(
            Admission admission,
            Reviews reviews,
            ReviewParts parts,
            Lessons lessons,
            ReviewTasks tasks,
            ReviewReader reader,
            ReviewRights rights,
            RolePolicies roles,
            ConflictRetry retry,
            CurrentPerson current,
            PageTimes times) {
        this.admission = admission;
        this.reviews = reviews;
        this.parts = parts;
        this.lessons = lessons;
        this.tasks = tasks;
        this.reader = reader;
        this.rights = rights;
        this.roles = roles;
        this.retry = retry;
        this.current = current;
        this.times = times;
    }

    /** Who may own a lesson. */
    @ModelAttribute("roles")
    List<String> roles() {
        return roles.all().stream().map(RolePolicy::role).toList();
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        return page(id, LessonForm.empty(), model);
    }

    /** Keeps what was written; {@code done} says as well that it is finished. */
    @PostMapping("/parts/{partId}")
    Object write(
            @PathVariable String id,
            @PathVariable String partId,
            PartForm form,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        ReviewPart part = partOf(id, partId);
        admission.demand(rights.mayWrite(part));
        requireOpen(id);
        Optional<String> problem = form.problem(part);
        if (problem.isPresent()) {
            return refused(HttpStatus.UNPROCESSABLE_ENTITY, problem.get(), part, form, model, response);
        }
        if (!parts.write(partId, form.version(), form.wentWell(), form.wentBadly(), current.user())) {
            return refused(HttpStatus.CONFLICT, "review.stale", part, form, model, response);
        }
        if (form.done()) {
            retry.run(() -> finish(part));
        }
        return back(form.done() ? "review.finished" : "review.saved", id, next);
    }

    /** The same form sent twice is one lesson. */
    @PostMapping("/lessons")
    Object add(
            @PathVariable String id,
            @Valid @ModelAttribute("lesson") LessonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        admission.toReadAll(id);
        admission.demand(rights.mayAdd(id));
        requireOpen(id);
        Optional<LocalDate> day = form.day(times.now().toLocalDate());
        form.problem().ifPresent(problem -> errors.rejectValue("lesson", problem));
        if (!roles().contains(form.ownerRole())) {
            errors.rejectValue("ownerRole", "lesson.owner.missing");
        }
        if (day.isEmpty()) {
            errors.rejectValue("dueOn", "lesson.due.wrong");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    "askCivilNumber",
                    form.problem().filter(WrittenText.CIVIL_NUMBER::equals).isPresent());
            return page(id, form, model);
        }
        keep(id, form, day.orElseThrow());
        return back("lesson.added", id, next);
    }

    private void keep(String id, LessonForm form, LocalDate day) {
        String user = current.user();
        try {
            lessons.add(form.idOf(id, user), id, form.lesson(), form.ownerRole(), day, user);
        } catch (DuplicateKeyException e) {
            LOG.debug("The same form was sent twice at once: its lesson is kept");
        }
    }

    @PostMapping("/close")
    RedirectView close(@PathVariable String id, RedirectAttributes next) {
        admission.toReadAll(id);
        admission.demand(rights.mayClose());
        return back(retry.run(() -> tasks.close(id)) ? "review.closed.done" : "review.notReady", id, next);
    }

    private boolean finish(ReviewPart part) {
        tasks.finish(part);
        return true;
    }

    private ReviewPart partOf(String id, String partId) {
        admission.toReadAll(id);
        return parts.find(partId)
                .filter(part -> part.incidentId().equals(id))
                .orElseThrow(() -> new UnknownIncident(id));
    }

    private void requireOpen(String id) {
        admission.demand(reviews.find(id).filter(Review::open).isPresent());
    }

    private String refused(
            HttpStatus status,
            String problem,
            ReviewPart part,
            PartForm form,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("unsaved", new Unsaved(part.id(), form.wentWell(), form.wentBadly()))
                .addAttribute("problem", problem);
        return page(part.incidentId(), LessonForm.empty(), model);
    }

    private String page(String id, LessonForm form, Model model) {
        Incident incident = admission.toReadAll(id);
        Review review = reviews.find(id).orElseThrow(() -> new UnknownIncident(id));
        model.addAttribute("review", reader.read(incident, review));
        if (!model.containsAttribute("lesson")) {
            model.addAttribute("lesson", form);
        }
        return PAGE;
    }

    private static RedirectView back(String messageKey, String id, RedirectAttributes next) {
        next.addFlashAttribute("notice", messageKey);
        return Back.toPage("/incidents/" + id + "/review");
    }
}
