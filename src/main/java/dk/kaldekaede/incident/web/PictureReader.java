package dk.kaldekaede.incident.web;

import static java.util.stream.Collectors.groupingBy;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.effort.Place;
import dk.kaldekaede.effort.Places;
import dk.kaldekaede.effort.RegionLead;
import dk.kaldekaede.effort.RegionPresence;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentParts;
import dk.kaldekaede.incident.PartsReader;
import dk.kaldekaede.incident.PlanDecision;
import dk.kaldekaede.incident.PlanDecisions;
import dk.kaldekaede.incident.PlanProposal;
import dk.kaldekaede.incident.PlanProposals;
import dk.kaldekaede.incident.process.IncidentProcesses;
import dk.kaldekaede.incident.reception.ReceptionCentre;
import dk.kaldekaede.incident.reception.ReceptionCentres;
import dk.kaldekaede.staffing.StaffingOverview;
import dk.kaldekaede.staffing.StaffingOverview.Staffing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what is known of incidents: as many queries for fifty as for one. */
@Component
class PictureReader {

    private final PlanProposals proposals;
    private final PlanDecisions decisions;
    private final IncidentProcesses processes;
    private final Activations activations;
    private final Alerts alerts;
    private final Leaderships leaderships;
    private final RegionLead region;
    private final Places places;
    private final StaffingOverview staffing;
    private final ReceptionCentres receptions;
    private final PartsReader parts;

    PictureReader(
            PlanProposals proposals,
            PlanDecisions decisions,
            IncidentProcesses processes,
            Activations activations,
            Alerts alerts,
            Leaderships leaderships,
            RegionLead region,
            Places places,
            StaffingOverview staffing,
            ReceptionCentres receptions,
            PartsReader parts) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.processes = processes;
        this.activations = activations;
        this.alerts = alerts;
        this.leaderships = leaderships;
        this.region = region;
        this.places = places;
        this.staffing = staffing;
        this.receptions = receptions;
        this.parts = parts;
    }

    Picture read(Incident incident) {
        boolean open = incident.running() && processes.isBeingDecided(incident.id());
        return read(List.of(incident), open ? Set.of(incident.id()) : Set.of()).get(0);
    }

    /** The pictures of these incidents, in their order. */
    List<Picture> read(List<Incident> incidents) {
        return read(incidents, processes.beingDecided());
    }

    private List<Picture> read(List<Incident> incidents, Set<String> beingDecided) {
        List<String> ids = incidents.stream().map(Incident::id).toList();
        Map<String, Map<String, PlanProposal>> proposed = proposals.latest(ids);
        Map<String, Map<String, PlanDecision>> decided = decisions.inForce(ids);
        Map<String, List<Activation>> chains =
                activations.ofIncidents(ids).stream().collect(groupingBy(Activation::incidentId));
        Map<String, List<Alert>> called = alerts.ofIncidents(ids).stream().collect(groupingBy(Alert::incidentId));
        Map<String, List<LeadershipPeriod>> led =
                leaderships.currentOf(ids).stream().collect(groupingBy(LeadershipPeriod::incidentId));
        Map<String, List<RegionPresence>> onSite = region.presences(ids);
        Map<String, Staffing> staffed = staffing.of(chains.values().stream()
                .flatMap(List::stream)
                .map(Activation::id)
                .toList());
        Map<String, ReceptionCentre> receiving = receptions.ofIncidents(ids);
        List<Place> chosen = places.ofIncidents(ids);
        Map<String, IncidentParts> partsOf = parts.read(incidents);
        Set<String> cancelled = processes.cancellationsWaiting();
        return incidents.stream()
                .map(incident -> new Picture(
                        incident,
                        proposed.getOrDefault(incident.id(), Map.of()),
                        decided.getOrDefault(incident.id(), Map.of()),
                        beingDecided.contains(incident.id()),
                        cancelled.contains(incident.id()),
                        chains.getOrDefault(incident.id(), List.of()),
                        called.getOrDefault(incident.id(), List.of()),
                        led.getOrDefault(incident.id(), List.of()),
                        onSite.getOrDefault(incident.id(), List.of()),
                        chosen.stream()
                                .filter(place -> chains.getOrDefault(incident.id(), List.of()).stream()
                                        .anyMatch(chain -> chain.id().equals(place.activationId())))
                                .toList(),
                        staffed,
                        receiving,
                        partsOf.get(incident.id())))
                .toList();
    }
}
