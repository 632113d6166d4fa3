package dk.kaldekaede.readiness;

import dk.kaldekaede.plans.ActionPlans;
import java.util.List;
import java.util.Set;

/**
 * Roles that stand in for each other when one of them is silent: held by one person, they are one person's silence.
 *
 * @param actionPlan the plan that the chain activates
 * @param links the roles that activate or lead
 */
public record Chain(String actionPlan, Set<String> links) {

    /** The chains there are: the roles that the activation models call and the leaders that effort-leadership names. */
    public static final List<Chain> ALL = ActionPlans.ALL.stream()
            .map(plan -> new Chain(plan.id(), Set.copyOf(plan.ringing())))
            .toList();
}
