package dk.kaldekaede.incident.process;

import static dk.kaldekaede.incident.process.DecideActivationVariables.ACTION_PLAN;

import dk.kaldekaede.plans.ActionPlan;
import dk.kaldekaede.plans.ActionPlans;
import dk.kaldekaede.rules.PinnedTrial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which paths a proposal is made for. */
@Component
public class PlansAsked {

    private static final String TABLE = "activation-decision";

    private final PinnedTrial tables;

    PlansAsked(PinnedTrial tables) {
        this.tables = tables;
    }

    /**
     * The ids of the paths, in order. The two plans always: that their table has no row is told to a person. A supporting
     * path only when the table knows it, so that a municipality with a table of its own is not asked about it before it
     * has decided on rows for it. Asked by the model.
     */
    public List<String> of(String activationId) {
        return ActionPlans.ALL.stream()
                .filter(plan -> !plan.supporting() || isKnown(plan, activationId))
                .map(ActionPlan::id)
                .toList();
    }

    private boolean isKnown(ActionPlan plan, String activationId) {
        Map<String, Object> facts = new HashMap<>(DecideActivationVariables.NOTHING_KNOWN);
        facts.put(ACTION_PLAN, plan.id());
        return tables.ask(TABLE, activationId, facts).isPresent();
    }
}
