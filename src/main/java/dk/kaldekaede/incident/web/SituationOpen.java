package dk.kaldekaede.incident.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what is open in an incident: decisions waited for, alarms that ring, tasks not done, and plans that do not run. */
@Component
class SituationOpen {

    private final SituationPaths paths;
    private final Words words;

    SituationOpen(SituationPaths paths, Words words) {
        this.paths = paths;
        this.words = words;
    }

    /** The plans that never began, and what was decided of each. */
    List<String> idle(List<PlanView> plans, List<ChainView> chains) {
        return plans.stream()
                .filter(plan -> chains.stream().noneMatch(chain -> chain.plan().equals(plan.plan())))
                .map(this::idle)
                .toList();
    }

    private String idle(PlanView plan) {
        String name = words.of("plan", plan.plan()) + ": ";
        return plan.decision() == null
                ? name + words.say("decision.waiting")
                : name + words.of("response", plan.decision()) + ", " + basis(plan);
    }

    private String basis(PlanView plan) {
        return words.say("basis." + plan.basis(), words.of("role", plan.decidedBy()));
    }

    /** What waits for somebody, the decisions first. */
    List<String> open(boolean cancelled, List<PlanView> plans, List<ChainView> chains, List<TaskView> tasks) {
        List<String> open = new ArrayList<>();
        if (cancelled) {
            open.add(words.say("cancellation.waits"));
        }
        plans.stream().filter(PlanView::undecided).map(this::undecided).forEach(open::add);
        for (ChainView chain : chains) {
            if (chain.isCallingIn()) {
                chain.staffing().needs().stream()
                        .filter(need -> need.waitsForYes() || need.isAsked())
                        .map(need -> words.of("plan", chain.plan()) + ": " + waiting(need))
                        .forEach(open::add);
            }
        }
        for (ChainView chain : chains) {
            chain.links().stream()
                    .filter(LinkView::isRinging)
                    .map(link -> ringing(chain, link))
                    .forEach(open::add);
        }
        tasks.stream().filter(task -> task.doneAt() == null).map(this::task).forEach(open::add);
        return open;
    }

    private String ringing(ChainView chain, LinkView link) {
        return words.say(
                "situation.ringing",
                words.of("plan", chain.plan()),
                words.of("role", link.role()),
                SituationPaths.clock(link.startedAt()));
    }

    private String undecided(PlanView plan) {
        String name = words.of("plan", plan.plan()) + ": ";
        String proposed = plan.proposal() == null
                ? ""
                : ". " + words.say("decision.proposed", words.of("response", plan.proposal()));
        return name + words.say("decision.waiting") + proposed;
    }

    private String waiting(NeedView need) {
        return need.waitsForYes()
                ? words.say("situation.proposal.of", need.decided(), paths.kind(need))
                : words.say("situation.short.of", need.missing(), paths.kind(need));
    }

    private String task(TaskView task) {
        return task.role() == null ? task.name() : task.name() + " (" + words.of("role", task.role()) + ")";
    }
}
