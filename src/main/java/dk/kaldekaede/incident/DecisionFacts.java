package dk.kaldekaede.incident;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.plans.ActionPlans;
import org.springframework.stereotype.Component;

/** What is known of an incident, as the table activation-decision takes it. */
@Component
public class DecisionFacts {

    private final Incidents incidents;
    private final PlansToStart plans;

    DecisionFacts(Incidents incidents, PlansToStart plans) {
        this.incidents = incidents;
        this.plans = plans;
    }

    /**
     * What is asked about.
     *
     * @param facts what is known
     * @param homes whether homes can't be lived in
     * @param epcElsewhere whether others have set up an EPC; our own reception centre is no reason to do without it
     */
    public record Asked(IncidentFacts facts, Homes homes, Known epcElsewhere) {}

    /** Whether homes can't be lived in. */
    public enum Homes {
        LOST,
        NONE,
        UNKNOWN
    }

    /** What is known now. */
    public Asked of(String incidentId) {
        IncidentFacts facts = incidents.get(incidentId).facts();
        boolean ours = plans.running(incidentId).stream()
                .map(Activation::actionPlan)
                .anyMatch(ActionPlans.RECEPTION_CENTRE::equals);
        return new Asked(facts, homes(facts.homesLost()), ours ? Known.NO : facts.epcSetUp());
    }

    private static Homes homes(Integer lost) {
        if (lost == null) {
            return Homes.UNKNOWN;
        }
        return lost > 0 ? Homes.LOST : Homes.NONE;
    }
}
