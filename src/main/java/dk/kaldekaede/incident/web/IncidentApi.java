package dk.kaldekaede.incident.web;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.ReportIncident;
import dk.kaldekaede.roster.CurrentPerson;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Incidents for other systems. */
@RestController
@RequestMapping("/api/incidents")
@OpenAPIDefinition(info = @Info(title = "Kaldekæde", version = "1"))
@Tag(name = "Incidents")
class IncidentApi {

    private final ReportIncident report;
    private final Incidents incidents;
    private final IncidentJsonReader reader;
    private final IncidentAccess access;
    private final Trail trail;
    private final CurrentPerson current;

    IncidentApi(
            ReportIncident report,
            Incidents incidents,
            IncidentJsonReader reader,
            IncidentAccess access,
            Trail trail,
            CurrentPerson current) {
        this.report = report;
        this.incidents = incidents;
        this.reader = reader;
        this.access = access;
        this.trail = trail;
        this.current = current;
    }

    /** The answer is JSON whatever is asked for: a report that was taken is never refused because of its receipt. */
    @PostMapping(consumes = "application/json")
    @ReportDocumentation
    ResponseEntity<Map<String, String>> report(
            @Valid @RequestBody IncidentReport body,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        String id = report.report(body.facts(), keyOf(key), current.user());
        return ResponseEntity.created(URI.create("/api/incidents/" + id))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("id", id));
    }

    /** Another's key is another key: nobody's report is taken for somebody else's. */
    private String keyOf(String key) {
        return key == null ? null : "api " + current.user() + " " + key;
    }

    @GetMapping("/{id}")
    @Operation(summary = "State, plans, activations, every link with its state and times.")
    IncidentJson get(@PathVariable String id) {
        return reader.read(readable(id));
    }

    @GetMapping("/{id}/timeline")
    @Operation(summary = "Everything that happened, in order.")
    List<TrailEntry> timeline(@PathVariable String id) {
        return trail.of(readable(id).id());
    }

    /** An incident that the caller may not see is answered like one that does not exist. */
    private Incident readable(String id) {
        return incidents.find(id).filter(incident -> access.mayRead(id)).orElseThrow(() -> new UnknownIncident(id));
    }
}
