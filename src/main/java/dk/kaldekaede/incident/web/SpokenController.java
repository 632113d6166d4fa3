package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.AnswerResult;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.alerting.SpokenAnswers;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.Roster;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** "Talked to X: takes it / can't", recorded in the name of whoever talked to her. */
@Controller
class SpokenController {

    private final Admission admission;
    private final ContactReader contacts;
    private final Roster roster;
    private final Alerts alerts;
    private final AlertAnswers answers;
    private final SpokenAnswers spoken;
    private final ConflictRetry retry;
    private final CurrentPerson current;

    SpokenController(
            Admission admission,
            ContactReader contacts,
            Roster roster,
            Alerts alerts,
            AlertAnswers answers,
            SpokenAnswers spoken,
            ConflictRetry retry,
            CurrentPerson current) {
        this.admission = admission;
        this.contacts = contacts;
        this.roster = roster;
        this.alerts = alerts;
        this.answers = answers;
        this.spoken = spoken;
        this.retry = retry;
        this.current = current;
    }

    /** What she can have said. */
    enum Said {
        TAKES(Answer.TAKE),
        CANNOT(Answer.DECLINE);

        private final Answer answer;

        Said(Answer answer) {
            this.answer = answer;
        }
    }

    /** Answers her ringing alarm; when none rings, it is kept until the chain comes to her. */
    @PostMapping("/incidents/{id}/spoken-answers")
    RedirectView record(
            @PathVariable String id,
            @RequestParam String personId,
            @RequestParam("answer") Said said,
            RedirectAttributes next) {
        Incident incident = admission.toTakePart(id);
        ContactView contact = contacts.read(incident, new Names(roster)).stream()
                .filter(each -> each.personId().equals(personId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean late = retry.run(() -> recordedTooLate(id, contact, said.answer));
        return Back.saying(late ? "spoken.late" : "spoken.done", id, next);
    }

    private boolean recordedTooLate(String id, ContactView contact, Answer answer) {
        List<Alert> ringing = alerts.ofIncident(id).stream()
                .filter(Alert::ringing)
                .filter(alert -> contact.personId().equals(alert.personId()))
                .toList();
        if (ringing.isEmpty()) {
            spoken.record(id, contact.personId(), contact.role(), answer, current.user());
            return false;
        }
        return ringing.stream()
                        .map(alert -> answers.answer(alert.id(), answer, Answerer.spokenTo(current.user())))
                        .filter(AnswerResult.Late.class::isInstance)
                        .count()
                > 0;
    }
}
