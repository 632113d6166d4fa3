package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.effort.RegionLead;
import dk.kaldekaede.effort.RegionPresence;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.region.RegionDesk;
import dk.kaldekaede.incident.region.RegionRequest;
import dk.kaldekaede.incident.region.RegionRequests;
import dk.kaldekaede.incident.region.RegionRights;
import dk.kaldekaede.roster.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The region in an incident, for other systems: read, and told by whoever has talked with AMK or seen them come. */
@RestController
@RequestMapping("/api/incidents/{id}/region")
@Tag(name = "Incidents")
class RegionApi {

    private final Admission admission;
    private final RegionRights rights;
    private final RegionDesk desk;
    private final RegionRequests requests;
    private final RegionLead onSite;
    private final Incidents incidents;
    private final ConflictRetry retry;
    private final CurrentPerson current;

    RegionApi(
            Admission admission,
            RegionRights rights,
            RegionDesk desk,
            RegionRequests requests,
            RegionLead onSite,
            Incidents incidents,
            ConflictRetry retry,
            CurrentPerson current) {
        this.admission = admission;
        this.rights = rights;
        this.desk = desk;
        this.requests = requests;
        this.onSite = onSite;
        this.incidents = incidents;
        this.retry = retry;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "What AMK was asked and has said, and who of the region is or was on site.")
    RegionJson get(@PathVariable String id) {
        return read(admission.toReadAll(id), false);
    }

    @PostMapping(consumes = "application/json")
    @Operation(
            summary = "Tell of the region: AMK's judgement, where, who was asked for, who has come and gone."
                    + " Whatever is left out stays as it is, and telling it again changes nothing.",
            responses = {
                @ApiResponse(responseCode = "200", description = "Taken; news says whether it changed anything."),
                @ApiResponse(
                        responseCode = "400",
                        description = "Nothing is told, or somebody has both come and gone."),
                @ApiResponse(
                        responseCode = "403",
                        description = "Only the crisis management, and the leaders and links of crisis support and"
                                + " social work, may tell."),
                @ApiResponse(responseCode = "409", description = "The incident is closed.")
            })
    RegionJson tell(@PathVariable String id, @Valid @RequestBody RegionReport body) {
        admission.toTakePart(id);
        admission.demand(rights.maySay(id));
        boolean news = retry.run(() -> desk.note(id, body.said(), current.user()));
        return read(incidents.get(id), news);
    }

    private RegionJson read(Incident incident, boolean news) {
        RegionRequest request = requests.of(incident.id());
        List<RegionPresence> presences =
                onSite.presences(List.of(incident.id())).getOrDefault(incident.id(), List.of());
        return new RegionJson(
                incident.facts().regionAnswer(),
                request.answeredAt(),
                request.place(),
                request.asked(),
                presences.stream()
                        .map(each -> new RegionJson.OnSiteJson(each.kind(), each.arrivedAt(), each.leftAt()))
                        .toList(),
                help(request),
                news);
    }

    private static RegionJson.HelpJson help(RegionRequest request) {
        return request.helpMissing() == null
                ? null
                : new RegionJson.HelpJson(request.helpMissing(), request.helpAskedAt());
    }
}
