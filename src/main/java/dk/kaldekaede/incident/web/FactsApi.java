package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.roster.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known of an incident, for other systems: read, and replaced by who has read the newest. */
@RestController
@RequestMapping("/api/incidents/{id}/facts")
@Tag(name = "Incidents")
class FactsApi {

    private static final String ANY = "*";

    private final Admission admission;
    private final Incidents incidents;
    private final IncidentRun run;
    private final IncidentJsonReader reader;
    private final CurrentPerson current;
    private final ConflictRetry retry;

    FactsApi(
            Admission admission,
            Incidents incidents,
            IncidentRun run,
            IncidentJsonReader reader,
            CurrentPerson current,
            ConflictRetry retry) {
        this.admission = admission;
        this.incidents = incidents;
        this.run = run;
        this.reader = reader;
        this.current = current;
        this.retry = retry;
    }

    @GetMapping
    @Operation(summary = "What is known. The ETag is the version to change it by.")
    ResponseEntity<FactsJson> get(@PathVariable String id) {
        Incident incident = admission.toRead(id);
        return ResponseEntity.ok().eTag(tag(incident)).body(new FactsJson(incident.facts(), incident.factsVersion()));
    }

    @PutMapping(consumes = "application/json")
    @Operation(
            summary = "Replace what is known. Whether it is an exercise never changes.",
            responses = {
                @ApiResponse(responseCode = "200", description = "Replaced; everyone with a part is told."),
                @ApiResponse(
                        responseCode = "412",
                        description = "Somebody else was first: the problem holds the facts as they are, and yours.")
            })
    ResponseEntity<IncidentJson> change(
            @PathVariable String id,
            @Parameter(description = "The ETag of the facts that were read; without it the last change counts.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    List<String> seen,
            @Valid @RequestBody IncidentReport body) {
        admission.toTakePart(id);
        return retry.run(() -> {
            change(id, seen, body.facts());
            Incident changed = incidents.get(id);
            return ResponseEntity.ok().eTag(tag(changed)).body(reader.read(changed));
        });
    }

    /** The row's lock lasts as long as the transaction: nobody changes the facts between the look and the change. */
    private void change(String id, List<String> seen, IncidentFacts facts) {
        Incident now = incidents.lock(id);
        boolean newest = seen == null || seen.contains(ANY) || seen.contains(tag(now));
        if (!newest) {
            throw new StaleFacts(now, facts);
        }
        run.changeFacts(id, facts, current.user());
    }

    private static String tag(Incident incident) {
        return "\"" + incident.factsVersion() + "\"";
    }
}
