package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.Legible;
import dk.kaldekaede.roster.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Where those called in find the effort, asked of its leader as long as nobody has said it. */
@Controller
@RequestMapping("/incidents/{id}/meeting-point")
class MeetingPointController {

    private static final int LONGEST = 500;

    private final Admission admission;
    private final Incidents incidents;
    private final IncidentRun run;
    private final ConflictRetry retry;
    private final CurrentPerson current;

    MeetingPointController(
            Admission admission, Incidents incidents, IncidentRun run, ConflictRetry retry, CurrentPerson current) {
        this.admission = admission;
        this.incidents = incidents;
        this.run = run;
        this.retry = retry;
        this.current = current;
    }

    /** Says it. What somebody else said meanwhile stays. */
    @PostMapping
    RedirectView set(
            @PathVariable String id, @RequestParam(defaultValue = "") String meetingPoint, RedirectAttributes next) {
        admission.toTakePart(id);
        if (meetingPoint.isBlank() || meetingPoint.length() > LONGEST) {
            return Back.saying("meet.missing", id, next);
        }
        if (Legible.hasUnshowable(meetingPoint)) {
            return Back.saying("text.unshowable", id, next);
        }
        return Back.saying(retry.run(() -> setUnlessKnown(id, meetingPoint)) ? "meet.saved" : "meet.known", id, next);
    }

    /** The row's lock lasts as long as the transaction: nobody changes the facts between the look and the change. */
    private boolean setUnlessKnown(String id, String meetingPoint) {
        IncidentFacts facts = incidents.lock(id).facts();
        IncidentFacts changed = facts.withMeetingPoint(meetingPoint);
        if (facts.meetingPoint() == null) {
            run.changeFacts(id, changed, current.user());
        }
        return facts.meetingPoint() == null || facts.equals(changed);
    }
}
