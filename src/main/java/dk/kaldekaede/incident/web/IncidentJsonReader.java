package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.effort.LedPeriod;
import dk.kaldekaede.effort.Place;
import dk.kaldekaede.effort.Places;
import dk.kaldekaede.effort.RegionLead;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.PlanDecision;
import dk.kaldekaede.incident.PlanDecisions;
import dk.kaldekaede.incident.PlanProposal;
import dk.kaldekaede.incident.PlanProposals;
import dk.kaldekaede.incident.reception.ReceptionCentres;
import dk.kaldekaede.incident.web.IncidentJson.ActivationJson;
import dk.kaldekaede.incident.web.IncidentJson.LeaderJson;
import dk.kaldekaede.incident.web.IncidentJson.LinkJson;
import dk.kaldekaede.incident.web.IncidentJson.PlanJson;
import dk.kaldekaede.incident.web.IncidentJson.ReceptionJson;
import dk.kaldekaede.plans.ActionPlans;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts an incident together as the interface gives it. */
@Component
class IncidentJsonReader {

    private final PlanProposals proposals;
    private final PlanDecisions decisions;
    private final Activations activations;
    private final Alerts alerts;
    private final RegionLead lead;
    private final Places places;
    private final ReceptionCentres centres;

    IncidentJsonReader(
            PlanProposals proposals,
            PlanDecisions decisions,
            Activations activations,
            Alerts alerts,
            RegionLead lead,
            Places places,
            ReceptionCentres centres) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.activations = activations;
        this.alerts = alerts;
        this.lead = lead;
        this.places = places;
        this.centres = centres;
    }

    IncidentJson read(Incident incident) {
        List<Alert> called = alerts.ofIncident(incident.id());
        List<LedPeriod> led = lead.ofIncident(incident.id());
        List<Place> chosen = places.ofIncident(incident.id());
        return new IncidentJson(
                incident.id(),
                incident.state(),
                incident.reportedAt(),
                incident.closedAt(),
                incident.facts(),
                incident.factsVersion(),
                plans(incident.id()),
                links(called, incident.id()),
                activations.ofIncident(incident.id()).stream()
                        .map(activation -> activation(activation, called, led, chosen))
                        .toList());
    }

    private List<PlanJson> plans(String incidentId) {
        Map<String, PlanDecision> inForce = decisions.inForce(incidentId);
        return proposals.latest(incidentId).values().stream()
                .map(proposal -> plan(proposal, inForce.get(proposal.actionPlan())))
                .toList();
    }

    private static PlanJson plan(PlanProposal proposal, PlanDecision decision) {
        boolean open = decision == null;
        return new PlanJson(
                proposal.actionPlan(),
                proposal.response(),
                proposal.reason(),
                open ? null : decision.response(),
                open ? null : decision.basis(),
                open ? null : decision.role(),
                open ? null : decision.decidedAt());
    }

    private ActivationJson activation(
            Activation activation, List<Alert> called, List<LedPeriod> led, List<Place> places) {
        return new ActivationJson(
                activation.id(),
                activation.actionPlan(),
                activation.state(),
                activation.startedAt(),
                activation.activatedAt(),
                activation.activatedByRole(),
                activation.endedAt(),
                places.stream()
                        .filter(place -> place.activationId().equals(activation.id()))
                        .map(Place::place)
                        .findFirst()
                        .orElse(null),
                reception(activation),
                links(called, activation.id()),
                led.stream()
                        .filter(period -> period.own().activationId().equals(activation.id()))
                        .map(IncidentJsonReader::leader)
                        .toList());
    }

    private ReceptionJson reception(Activation activation) {
        boolean centre = activation.actionPlan().equals(ActionPlans.RECEPTION_CENTRE);
        return centre && activation.activatedAt() != null
                ? ReceptionJson.of(centres.of(activation.incidentId(), activation.id()))
                : null;
    }

    private static LeaderJson leader(LedPeriod period) {
        boolean region = period.region() != null;
        return new LeaderJson(
                period.own().subject(),
                period.role(),
                period.personId(),
                period.startedAt(),
                period.endedAt(),
                region,
                region ? period.own().role() : null,
                region ? period.own().personId() : null);
    }

    private static List<LinkJson> links(List<Alert> called, String activationId) {
        return called.stream()
                .filter(alert -> alert.activationId().equals(activationId))
                .map(alert -> new LinkJson(
                        alert.id(),
                        alert.role(),
                        alert.purpose(),
                        alert.personId(),
                        alert.state(),
                        alert.startedAt(),
                        alert.answerDueAt(),
                        alert.endedAt(),
                        alert.answeredVia(),
                        alert.lateAnswerAt()))
                .toList();
    }
}
