package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.IncidentRights;
import dk.kaldekaede.incident.PlanDecision;
import dk.kaldekaede.incident.PlanProposal;
import dk.kaldekaede.plans.ActionPlans;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows what was proposed and decided for each action plan of an incident. */
@Component
class PlanReader {

    private final ActionPlans plans;
    private final LinkReader links;
    private final PageTimes times;

    PlanReader(ActionPlans plans, LinkReader links, PageTimes times) {
        this.plans = plans;
        this.links = links;
        this.times = times;
    }

    List<PlanView> read(Picture picture, IncidentRights rights, Names names) {
        List<LinkView> called = links.of(picture.alertsOf(picture.id()), names);
        List<PlanView> all = new ArrayList<>();
        for (String plan : plans.ids()) {
            // The calls ask about all plans at once: they are shown once, under the first.
            List<LinkView> deciding = all.isEmpty() ? called : List.of();
            all.add(plan(picture, plan, rights, deciding));
        }
        return all;
    }

    private PlanView plan(Picture picture, String plan, IncidentRights rights, List<LinkView> deciding) {
        PlanProposal proposal = picture.proposed().get(plan);
        PlanDecision decision = picture.decided().get(plan);
        boolean running = picture.incident().running();
        boolean none = decision == null;
        // A supporting path that the municipality's own table does not know: nobody waits for a decision on it.
        boolean unasked = none && proposal == null && !picture.proposed().isEmpty();
        return new PlanView(
                plan,
                proposal == null ? null : proposal.response().name(),
                proposal == null ? null : proposal.reason(),
                none ? null : decision.response().name(),
                none ? null : decision.basis().name(),
                none ? null : decision.role(),
                none ? null : times.of(decision.decidedAt()),
                none ? null : decision.reason(),
                deciding,
                running && rights.decidingRole() != null,
                running && rights.activatingRole(plan) != null && !picture.runs(plan),
                running && !unasked && (none || picture.beingDecided() && isOverturned(decision, proposal)));
    }

    /** The facts changed after the decision, and the table now proposes something else. */
    private static boolean isOverturned(PlanDecision decision, PlanProposal proposal) {
        return proposal != null
                && proposal.proposedAt().isAfter(decision.decidedAt())
                && proposal.response() != decision.response();
    }
}
