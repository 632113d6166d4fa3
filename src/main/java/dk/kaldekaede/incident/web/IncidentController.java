package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.Reopenings;
import dk.kaldekaede.incident.Response;
import dk.kaldekaede.incident.log.LogHandOvers;
import dk.kaldekaede.incident.process.IncidentProcesses;
import dk.kaldekaede.incident.review.Reviews;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One incident's page. */
@Controller
@RequestMapping("/incidents/{id}")
class IncidentController {

    private final Admission admission;
    private final IncidentAccess access;
    private final IncidentReader reader;
    private final IncidentProcesses processes;
    private final Reviews reviews;
    private final Reopenings reopenings;
    private final LogHandOvers handOvers;

    IncidentController(
            Admission admission,
            IncidentAccess access,
            IncidentReader reader,
            IncidentProcesses processes,
            Reviews reviews,
            Reopenings reopenings,
            LogHandOvers handOvers) {
        this.reopenings = reopenings;
        this.handOvers = handOvers;
        this.access = access;
        this.reviews = reviews;
        this.admission = admission;
        this.reader = reader;
        this.processes = processes;
    }

    /** What can be decided, the strongest first. */
    @ModelAttribute("responses")
    List<String> responses() {
        return strongestFirst();
    }

    static List<String> strongestFirst() {
        return Stream.of(Response.values())
                .sorted(Comparator.reverseOrder())
                .map(Enum::name)
                .toList();
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        Incident shown = admission.toRead(id);
        boolean all = access.mayReadAll(id);
        model.addAttribute("incident", reader.read(shown))
                .addAttribute("reopenable", reopenable(shown))
                .addAttribute("logState", all ? handOvers.state(id).name() : null)
                .addAttribute("reviewed", all && reviews.find(id).isPresent());
        return "incident/show";
    }

    /** The part that updates itself; nothing while the browser has what there is. */
    @GetMapping("/live")
    Object live(@PathVariable String id, @RequestParam(required = false) String version, Model model) {
        Incident shown = admission.toRead(id);
        IncidentView incident = reader.read(shown);
        if (incident.version().equals(version)) {
            return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
        }
        model.addAttribute("incident", incident).addAttribute("reopenable", reopenable(shown));
        return "incident/show-live :: live";
    }

    /** The efforts that whoever looks can reopen: when each was stood down, by its id. */
    private Map<String, Instant> reopenable(Incident incident) {
        return reopenings.offered(incident.id(), access.in(incident));
    }

    /** The model of one of its processes; it never changes for a process that has begun. */
    @GetMapping("/diagrams/{processInstanceId}.bpmn")
    ResponseEntity<String> diagram(@PathVariable String id, @PathVariable String processInstanceId) {
        admission.toRead(id);
        return processes
                .model(id, processInstanceId)
                .map(model -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                        .body(model))
                .orElseThrow(() -> new UnknownIncident(id));
    }
}
