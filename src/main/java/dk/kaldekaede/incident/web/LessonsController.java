package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.review.Lesson;
import dk.kaldekaede.incident.review.LessonState;
import dk.kaldekaede.incident.review.Lessons;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.Roster;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The lessons of all incidents that are still to be done. */
@Controller
@RequestMapping("/laering")
class LessonsController {

    private final Lessons lessons;
    private final LessonReader reader;
    private final ReviewRights rights;
    private final Admission admission;
    private final Roster roster;
    private final CurrentPerson current;

    LessonsController(
            Lessons lessons,
            LessonReader reader,
            ReviewRights rights,
            Admission admission,
            Roster roster,
            CurrentPerson current) {
        this.lessons = lessons;
        this.reader = reader;
        this.rights = rights;
        this.admission = admission;
        this.roster = roster;
        this.current = current;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("lessons", reader.open(new Names(roster))).addAttribute("here", "lessons");
        return "incident/lessons";
    }

    /** Done or dropped; back to the page it was said on. */
    @PostMapping("/{lessonId}")
    RedirectView settle(
            @PathVariable String lessonId,
            @RequestParam LessonState state,
            @RequestParam(defaultValue = "false") boolean inReview,
            RedirectAttributes next) {
        Lesson lesson = lessons.find(lessonId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        admission.demand(rights.maySettle(lesson) && state != LessonState.OPEN);
        boolean first = lessons.settle(lesson, state, current.user());
        next.addFlashAttribute("notice", first ? "lesson.settled" : "lesson.settled.before");
        return Back.toPage(inReview ? "/incidents/" + lesson.incidentId() + "/review" : "/laering");
    }
}
