package dk.kaldekaede.incident;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.effort.StandDown;
import dk.kaldekaede.plans.ActionPlans;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deciding per action plan, and what follows from it for what already runs. */
@Component
public class Decisions {

    private final ActionPlans plans;
    private final PlanProposals proposals;
    private final PlanDecisions decisions;
    private final PlansToStart plansToStart;
    private final StandDown standDown;

    Decisions(
            ActionPlans plans,
            PlanProposals proposals,
            PlanDecisions decisions,
            PlansToStart plansToStart,
            StandDown standDown) {
        this.plans = plans;
        this.proposals = proposals;
        this.decisions = decisions;
        this.plansToStart = plansToStart;
        this.standDown = standDown;
    }

    /** Follows the table's proposal for every plan. */
    @Transactional
    public void confirm(String incidentId, Decider by) {
        proposals
                .latest(incidentId)
                .forEach((plan, proposal) ->
                        decisions.add(incidentId, plan, proposal.response(), DecisionBasis.CONFIRMED, by));
        standDownWhatIsNotWanted(incidentId, by);
    }

    /** Decides otherwise; a plan that is left out follows the proposal. */
    @Transactional
    public void overrule(String incidentId, Map<String, Response> responses, Decider by) {
        Map<String, Response> all = new HashMap<>();
        proposals.latest(incidentId).forEach((plan, proposal) -> all.put(plan, proposal.response()));
        all.putAll(responses);
        all.forEach((plan, response) -> decisions.add(incidentId, plan, response, DecisionBasis.OVERRULED, by));
        standDownWhatIsNotWanted(incidentId, by);
    }

    /** The proposal counts after its deadline: silence never turns an alarm into nothing. */
    @Transactional
    public void countBySilence(String incidentId) {
        proposals
                .latest(incidentId)
                .forEach((plan, proposal) ->
                        decisions.add(incidentId, plan, proposal.response(), DecisionBasis.BY_SILENCE, Decider.NOBODY));
    }

    /** A link activates from below (SF-5.2). */
    @Transactional
    public void activateFromBelow(String incidentId, String actionPlan, Decider by) {
        decisions.add(incidentId, actionPlan, Response.ACTIVATE, DecisionBasis.FROM_BELOW, by);
    }

    /** Called off while nobody had decided: nothing happens for the plans that are not running. */
    @Transactional
    public void callOff(String incidentId) {
        List<String> running = plansToStart.running(incidentId).stream()
                .map(Activation::actionPlan)
                .toList();
        plans.ids().stream()
                .filter(plan -> !running.contains(plan))
                .forEach(plan ->
                        decisions.add(incidentId, plan, Response.NOTHING, DecisionBasis.CALLED_OFF, Decider.NOBODY));
    }

    private void standDownWhatIsNotWanted(String incidentId, Decider by) {
        Map<String, PlanDecision> inForce = decisions.inForce(incidentId);
        plansToStart.running(incidentId).stream()
                .filter(activation -> inForce.get(activation.actionPlan()).response() != Response.ACTIVATE)
                .forEach(activation -> standDown.standDown(incidentId, activation.id(), by.userId()));
    }
}
