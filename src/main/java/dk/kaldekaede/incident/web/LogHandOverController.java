package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.log.LogHandOvers;
import dk.kaldekaede.roster.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The hand-over of an incident's log to the case system: the file, and the receipt with the number of the case. */
@Controller
@RequestMapping("/incidents/{id}/log")
class LogHandOverController {

    private static final MediaType ZIP = MediaType.valueOf("application/zip");

    private final Admission admission;
    private final LogRights rights;
    private final LogFileWriter writer;
    private final LogHandOvers handOvers;
    private final LogReader reader;
    private final CurrentPerson current;

    LogHandOverController(
            Admission admission,
            LogRights rights,
            LogFileWriter writer,
            LogHandOvers handOvers,
            LogReader reader,
            CurrentPerson current) {
        this.admission = admission;
        this.rights = rights;
        this.writer = writer;
        this.handOvers = handOvers;
        this.reader = reader;
        this.current = current;
    }

    /** The log as one file. Whoever takes it is recorded, so this is nothing that a link does. */
    @PostMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        Incident incident = toHandOver(id);
        int lines = handOvers.linesNow(id);
        LogFile file = writer.write(incident);
        handOvers.made(id, file.sha256(), lines, current.user());
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }

    /** The file stands in the case system. */
    @PostMapping("/receipt")
    Object receipt(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String caseNumber,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Incident incident = toHandOver(id);
        if (!CaseNumber.isOne(caseNumber)) {
            return refused(incident, "log.case.wrong", caseNumber, model, response);
        }
        if (handOvers.received(id, caseNumber.strip(), current.user()).isEmpty()) {
            return refused(incident, "log.case.noFile", caseNumber, model, response);
        }
        next.addFlashAttribute("notice", "log.received");
        return Back.toPage("/incidents/%s/log".formatted(id));
    }

    private String refused(
            Incident incident, String problem, String caseNumber, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("log", reader.read(incident))
                .addAttribute("caseProblem", problem)
                .addAttribute("caseNumber", caseNumber);
        return "incident/log";
    }

    private Incident toHandOver(String id) {
        Incident incident = admission.toReadAll(id);
        admission.demand(rights.mayHandOver(id));
        return incident;
    }
}
