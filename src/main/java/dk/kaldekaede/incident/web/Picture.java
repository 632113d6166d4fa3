package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.ActivationState;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.LedPeriod;
import dk.kaldekaede.effort.Place;
import dk.kaldekaede.effort.RegionPresence;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentParts;
import dk.kaldekaede.incident.PlanDecision;
import dk.kaldekaede.incident.PlanProposal;
import dk.kaldekaede.incident.reception.ReceptionCentre;
import dk.kaldekaede.staffing.StaffingOverview.Staffing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of one incident at one moment, the same for everybody who looks at it.
 *
 * @param proposed the newest proposal of each plan, by plan
 * @param decided the decision in force of each plan, by plan
 * @param beingDecided whether somebody is asked for a decision
 * @param cancelled whether the alarm centre has cancelled it and a person has still to decide
 * @param activations oldest first
 * @param alerts oldest first
 * @param leaderships the periods that last now
 * @param regionOnSite those of the region who are or were there, in the order they came
 * @param places of its efforts
 * @param staffing need against who is there, comes and rings, by activation; none where nobody is called in
 * @param receptions what was told of reception centres, by activation
 * @param parts who has a part in it
 */
record Picture(
        Incident incident,
        Map<String, PlanProposal> proposed,
        Map<String, PlanDecision> decided,
        boolean beingDecided,
        boolean cancelled,
        List<Activation> activations,
        List<Alert> alerts,
        List<LeadershipPeriod> leaderships,
        List<RegionPresence> regionOnSite,
        List<Place> places,
        Map<String, Staffing> staffing,
        Map<String, ReceptionCentre> receptions,
        IncidentParts parts) {

    String id() {
        return incident.id();
    }

    /** The alarms of an activation, or, with the incident's own id, those that ask for the decision. */
    List<Alert> alertsOf(String activationId) {
        return alerts.stream()
                .filter(alert -> alert.activationId().equals(activationId))
                .toList();
    }

    /** Whether a plan's chain has begun and not ended. */
    boolean runs(String plan) {
        return activations.stream()
                .filter(activation -> activation.state() != ActivationState.STOOD_DOWN)
                .anyMatch(activation -> activation.actionPlan().equals(plan));
    }

    Optional<LeadershipPeriod> leadership(String activationId, String subject) {
        return leaderships.stream()
                .filter(period -> period.activationId().equals(activationId))
                .filter(period -> period.subject().equals(subject))
                .findFirst();
    }

    /** Who leads now in a period that lasts, of the municipality or of the region. */
    LedPeriod led(LeadershipPeriod lasts) {
        List<LedPeriod> pieces = LedPeriod.of(lasts, regionOnSite);
        return pieces.get(pieces.size() - 1);
    }

    /** How the reception centre of an activation stands. */
    ReceptionCentre reception(String activationId) {
        return receptions.getOrDefault(activationId, ReceptionCentre.unknown(activationId));
    }

    Optional<Place> placeOf(String activationId) {
        return places.stream()
                .filter(place -> place.activationId().equals(activationId))
                .findFirst();
    }
}
