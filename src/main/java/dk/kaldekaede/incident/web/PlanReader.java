package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.ActionPlans;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.PlanDecision;
import dk.kaldekaede.incident.PlanDecisions;
import dk.kaldekaede.incident.PlanProposal;
import dk.kaldekaede.incident.PlanProposals;
import dk.kaldekaede.incident.PlansToStart;
import dk.kaldekaede.incident.process.IncidentProcesses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what was proposed and decided for each action plan of an incident. */
@Component
class PlanReader {

    private final ActionPlans plans;
    private final PlanProposals proposals;
    private final PlanDecisions decisions;
    private final PlansToStart running;
    private final IncidentProcesses processes;
    private final IncidentAccess access;
    private final LinkReader links;
    private final PageTimes times;

    PlanReader(
            ActionPlans plans,
            PlanProposals proposals,
            PlanDecisions decisions,
            PlansToStart running,
            IncidentProcesses processes,
            IncidentAccess access,
            LinkReader links,
            PageTimes times) {
        this.plans = plans;
        this.proposals = proposals;
        this.decisions = decisions;
        this.running = running;
        this.processes = processes;
        this.access = access;
        this.links = links;
        this.times = times;
    }

    List<PlanView> read(Incident incident, Names names) {
        Map<String, PlanProposal> proposed = proposals.latest(incident.id());
        Map<String, PlanDecision> decided = decisions.inForce(incident.id());
        boolean open = incident.running() && processes.isBeingDecided(incident.id());
        boolean mayDecide = incident.running() && access.mayDecide(incident.id());
        List<LinkView> called = links.of(incident.id(), names);
        List<PlanView> all = new ArrayList<>();
        for (String plan : plans.ids()) {
            // The calls ask about all plans at once: they are shown once, under the first.
            List<LinkView> deciding = all.isEmpty() ? called : List.of();
            all.add(plan(incident, plan, proposed.get(plan), decided.get(plan), open, mayDecide, deciding));
        }
        return all;
    }

    private PlanView plan(
            Incident incident,
            String plan,
            PlanProposal proposal,
            PlanDecision decision,
            boolean open,
            boolean mayDecide,
            List<LinkView> deciding) {
        boolean none = decision == null;
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
                mayDecide,
                mayActivate(incident, plan),
                incident.running() && (none || open && isOverturned(decision, proposal)));
    }

    /** The facts changed after the decision, and the table now proposes something else. */
    private static boolean isOverturned(PlanDecision decision, PlanProposal proposal) {
        return proposal != null
                && proposal.proposedAt().isAfter(decision.decidedAt())
                && proposal.response() != decision.response();
    }

    private boolean mayActivate(Incident incident, String plan) {
        return incident.running()
                && access.activatingRole(plan) != null
                && running.running(incident.id()).stream()
                        .noneMatch(activation -> activation.actionPlan().equals(plan));
    }
}
