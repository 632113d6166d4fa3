package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The situation picture of one incident: on a large screen, which keeps itself up to date, and on paper. */
@Controller
@RequestMapping("/incidents/{id}")
class SituationController {

    private final Admission admission;
    private final SituationReader reader;
    private final SituationPaper paper;

    SituationController(Admission admission, SituationReader reader, SituationPaper paper) {
        this.admission = admission;
        this.reader = reader;
        this.paper = paper;
    }

    @GetMapping("/situation")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("situation", reader.read(admission.toReadAll(id)));
        return "incident/situation";
    }

    /** The part that updates itself; nothing while the browser has what there is. */
    @GetMapping("/situation/live")
    Object live(@PathVariable String id, @RequestParam(required = false) String version, Model model) {
        SituationView situation = reader.read(admission.toReadAll(id));
        if (situation.version().equals(version)) {
            return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
        }
        model.addAttribute("situation", situation);
        return "incident/situation :: live";
    }

    @GetMapping("/situation.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        Incident incident = admission.toReadAll(id);
        byte[] content = paper.write(reader.read(incident));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("situation.pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
