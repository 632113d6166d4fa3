package dk.kaldekaede.incident;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.ActivationState;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertSurroundings;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.effort.RegionKind;
import dk.kaldekaede.effort.RegionLead;
import dk.kaldekaede.plans.ActionPlans;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the alarms what they are part of. */
@Component
class AlertPlaced implements AlertSurroundings {

    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";

    private final Incidents incidents;
    private final ActionPlans plans;
    private final Activations activations;
    private final Leaderships leaderships;
    private final RegionLead region;

    AlertPlaced(
            Incidents incidents,
            ActionPlans plans,
            Activations activations,
            Leaderships leaderships,
            RegionLead region) {
        this.incidents = incidents;
        this.plans = plans;
        this.activations = activations;
        this.leaderships = leaderships;
        this.region = region;
    }

    @Override
    public boolean over(Alert alert) {
        return !incidents.get(alert.incidentId()).running()
                || activation(alert)
                        .filter(activation -> activation.state() == ActivationState.STOOD_DOWN)
                        .isPresent();
    }

    @Override
    public Optional<String> actionPlan(Alert alert) {
        return activation(alert).map(Activation::actionPlan);
    }

    @Override
    public Optional<Leading> leader(Alert alert) {
        return leaderships.ofIncident(alert.incidentId()).stream()
                .filter(period -> period.activationId().equals(alert.activationId()))
                .filter(period -> period.lasts() && period.ofEffort() == (alert.purpose() != Purpose.LEAD_EPC))
                .filter(LeadershipPeriod::hasLeader)
                .map(period -> new Leading(period.role(), period.personId()))
                .findFirst();
    }

    @Override
    public Optional<String> region(Alert alert) {
        return leaderships.ofIncident(alert.incidentId()).stream()
                .filter(period -> period.activationId().equals(alert.activationId()))
                .filter(period -> period.lasts() && period.ofEffort() == (alert.purpose() != Purpose.LEAD_EPC))
                .flatMap(period -> region.now(alert.incidentId(), period.subject()).stream())
                .map(RegionKind::role)
                .findFirst();
    }

    @Override
    public List<String> rolesToRing(Alert alert) {
        List<String> concerned = actionPlan(alert).map(List::of).orElseGet(plans::ids);
        return Stream.concat(
                        concerned.stream().flatMap(plan -> plans.of(plan).ringing().stream()),
                        Stream.of(CRISIS_MANAGEMENT))
                .toList();
    }

    private Optional<Activation> activation(Alert alert) {
        return activations.ofIncident(alert.incidentId()).stream()
                .filter(activation -> activation.id().equals(alert.activationId()))
                .findFirst();
    }
}
