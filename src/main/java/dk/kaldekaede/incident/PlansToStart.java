package dk.kaldekaede.incident;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.ActivationState;
import dk.kaldekaede.activation.Activations;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which action plans are to be activated now: decided, and not running already. */
@Component
public class PlansToStart {

    /** What the chains take for "nobody has taken it yet". */
    private static final String NOBODY = "none";

    private final PlanDecisions decisions;
    private final Activations activations;

    PlansToStart(PlanDecisions decisions, Activations activations) {
        this.decisions = decisions;
        this.activations = activations;
    }

    /**
     * The ids of the plans decided to be activated that have no running activation. One that has been stood down since it
     * was decided begins anew only when that is decided again.
     */
    public List<String> of(String incidentId) {
        List<Activation> all = activations.ofIncident(incidentId);
        return decisions.inForce(incidentId).values().stream()
                .filter(decision -> decision.response() == Response.ACTIVATE)
                .filter(decision -> all.stream()
                        .filter(activation -> activation.actionPlan().equals(decision.actionPlan()))
                        .noneMatch(activation -> activation.endedAt() == null
                                || activation.endedAt().isAfter(decision.decidedAt())))
                .map(PlanDecision::actionPlan)
                .toList();
    }

    /** The link that activated a plan from below and is in the chain already (SF-5.2); "none" when nobody did. */
    public String initiatorOf(String incidentId, String actionPlan) {
        return Optional.ofNullable(decisions.inForce(incidentId).get(actionPlan))
                .filter(decision -> decision.basis() == DecisionBasis.FROM_BELOW)
                .map(PlanDecision::role)
                .orElse(NOBODY);
    }

    /** The activations that have not ended. */
    public List<Activation> running(String incidentId) {
        return activations.ofIncident(incidentId).stream()
                .filter(activation -> activation.state() != ActivationState.STOOD_DOWN)
                .toList();
    }
}
