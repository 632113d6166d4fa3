package dk.kaldekaede.incident;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.effort.ActionCards;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.effort.Place;
import dk.kaldekaede.effort.Places;
import dk.kaldekaede.effort.RegionKind;
import dk.kaldekaede.effort.RegionLead;
import dk.kaldekaede.staffing.EffortSurroundings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the call-outs what their efforts are. */
@Component
class EffortTold implements EffortSurroundings {

    private final Incidents incidents;
    private final Activations activations;
    private final Places places;
    // Asked for late: a leadership tells the call-outs that it has begun.
    private final ObjectProvider<Leaderships> leaderships;
    private final RegionLead region;

    EffortTold(
            Incidents incidents,
            Activations activations,
            Places places,
            ObjectProvider<Leaderships> leaderships,
            RegionLead region) {
        this.incidents = incidents;
        this.activations = activations;
        this.places = places;
        this.leaderships = leaderships;
        this.region = region;
    }

    @Override
    public Surroundings of(String incidentId, String activationId) {
        Incident incident = incidents.get(incidentId);
        IncidentFacts facts = incident.facts();
        String plan = plan(incidentId, activationId);
        return new Surroundings(
                facts.exercise(),
                incident.factsVersion(),
                facts.languages(),
                facts.meetingPoint(),
                place(incidentId, activationId),
                plan,
                plan == null ? List.of() : ActionCards.codesOf(plan),
                leader(incidentId, activationId),
                region(incidentId, activationId));
    }

    private String plan(String incidentId, String activationId) {
        return activations.ofIncident(incidentId).stream()
                .filter(activation -> activation.id().equals(activationId))
                .map(Activation::actionPlan)
                .findFirst()
                .orElse(null);
    }

    private String place(String incidentId, String activationId) {
        return places.ofIncident(incidentId).stream()
                .filter(place -> place.activationId().equals(activationId))
                .map(Place::place)
                .findFirst()
                .orElse(null);
    }

    private String region(String incidentId, String activationId) {
        return led(incidentId, activationId)
                .flatMap(period -> region.now(incidentId, period.subject()).stream())
                .map(RegionKind::role)
                .findFirst()
                .orElse(null);
    }

    private Stream<LeadershipPeriod> led(String incidentId, String activationId) {
        return leaderships.getObject().ofIncident(incidentId).stream()
                .filter(period -> period.activationId().equals(activationId))
                .filter(period -> period.lasts() && period.ofEffort());
    }

    private Optional<Leader> leader(String incidentId, String activationId) {
        return led(incidentId, activationId)
                .filter(LeadershipPeriod::hasLeader)
                .map(period -> new Leader(period.role(), period.personId()))
                .findFirst();
    }
}
