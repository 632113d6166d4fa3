package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.log.LogNote;
import dk.kaldekaede.incident.log.LogNotes;
import dk.kaldekaede.roster.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The log of an incident: everyone with a part in it writes what happened and when. */
@Controller
@RequestMapping("/incidents/{id}/log")
class LogController {

    private static final Logger LOG = LoggerFactory.getLogger(LogController.class);

    /** How long before the report something may have happened that belongs to the incident. */
    private static final Duration BEFORE_THE_REPORT = Duration.ofDays(1);

    private final Admission admission;
    private final LogRights rights;
    private final LogNotes notes;
    private final LogReader reader;
    private final CurrentPerson current;
    private final PageTimes times;

    LogController(
            Admission admission,
            LogRights rights,
            LogNotes notes,
            LogReader reader,
            CurrentPerson current,
            PageTimes times) {
        this.admission = admission;
        this.rights = rights;
        this.notes = notes;
        this.reader = reader;
        this.current = current;
        this.times = times;
    }

    /** @param corrects the note that the form is to correct; none when it is a new one */
    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String corrects, Model model) {
        Incident incident = admission.toReadAll(id);
        if (!corrects.isEmpty()) {
            LogNote wrong = toCorrect(id, corrects);
            String happenedAt = times.of(wrong.happenedAt()).toLocalDateTime().toString();
            model.addAttribute("unsaved", new LogForm(wrong.text(), happenedAt, corrects, "", null));
        }
        return page(incident, model);
    }

    /** The same form sent twice is one note. */
    @PostMapping
    Object write(
            @PathVariable String id, LogForm form, Model model, RedirectAttributes next, HttpServletResponse response) {
        Incident incident = admission.toReadAll(id);
        admission.demand(rights.mayWrite(id));
        if (!form.corrects().isEmpty()) {
            toCorrect(id, form.corrects());
        }
        Optional<Instant> happened = happened(form, incident);
        Optional<String> problem =
                form.problem().or(() -> happened.isEmpty() ? Optional.of("log.happened.wrong") : Optional.empty());
        if (problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("unsaved", form).addAttribute("problem", problem.get());
            return page(incident, model);
        }
        keep(form.note(id, happened.orElseThrow(), current.user()));
        next.addFlashAttribute("notice", "log.saved");
        return Back.toPage("/incidents/%s/log".formatted(id));
    }

    private void keep(LogNote note) {
        try {
            notes.write(note);
        } catch (DuplicateKeyException e) {
            LOG.debug("The same form was sent twice at once: its note is kept");
        }
    }

    private LogNote toCorrect(String id, String noteId) {
        return notes.find(noteId)
                .filter(note -> note.incidentId().equals(id))
                .orElseThrow(() -> new UnknownIncident(id));
    }

    private Optional<Instant> happened(LogForm form, Incident incident) {
        return WrittenText.time(
                form.happenedAt(),
                times.zone(),
                incident.reportedAt().minus(BEFORE_THE_REPORT),
                times.now().toInstant());
    }

    private String page(Incident incident, Model model) {
        model.addAttribute("log", reader.read(incident));
        return "incident/log";
    }
}
