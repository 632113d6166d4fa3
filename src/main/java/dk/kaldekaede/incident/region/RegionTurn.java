package dk.kaldekaede.incident.region;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.incident.RegionAnswer;
import dk.kaldekaede.plans.ActionPlans;
import dk.kaldekaede.staffing.HeldCallOuts;
import org.springframework.stereotype.Component;

/**
 * AMK turns (KS-2.5). When the region manages alone, nobody is called in for crisis support any more, and whoever has not
 * come yet is turned back; with any other answer calling goes on. An unknown answer is no reason to wait.
 */
@Component
class RegionTurn {

    private final Activations activations;
    private final HeldCallOuts callOuts;

    RegionTurn(Activations activations, HeldCallOuts callOuts) {
        this.activations = activations;
        this.callOuts = callOuts;
    }

    void to(String incidentId, RegionAnswer answer) {
        activations.ofIncident(incidentId).stream()
                .filter(activation -> activation.actionPlan().equals(ActionPlans.CRISIS_SUPPORT))
                .map(Activation::id)
                .forEach(effort -> callOuts.regionAlone(effort, answer == RegionAnswer.ALONE));
    }
}
