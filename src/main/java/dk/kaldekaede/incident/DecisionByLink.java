package dk.kaldekaede.incident;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.AnswerResult;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.alerting.DecisionDesk;
import dk.kaldekaede.plans.ActionPlans;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever was called to decide do so with one press or one word from her phone. */
@Component
class DecisionByLink implements DecisionDesk {

    private final Incidents incidents;
    private final ActionPlans plans;
    private final PlanProposals proposals;
    private final AlertAnswers answers;
    private final IncidentRun run;

    DecisionByLink(
            Incidents incidents, ActionPlans plans, PlanProposals proposals, AlertAnswers answers, IncidentRun run) {
        this.incidents = incidents;
        this.plans = plans;
        this.proposals = proposals;
        this.answers = answers;
        this.run = run;
    }

    @Override
    public List<Proposed> proposals(String incidentId) {
        Map<String, PlanProposal> latest = proposals.latest(incidentId);
        return plans.ids().stream()
                .filter(latest::containsKey)
                .map(latest::get)
                .map(proposal ->
                        new Proposed(proposal.actionPlan(), proposal.response().name(), proposal.reason()))
                .toList();
    }

    @Override
    public List<String> responses() {
        return Stream.of(Response.values())
                .sorted(Comparator.reverseOrder())
                .map(Response::name)
                .toList();
    }

    @Override
    public boolean awaits(Alert alert) {
        return run.awaitsDecision(alert.id());
    }

    @Override
    public boolean awaitsCancellation(String incidentId) {
        return run.awaitsCancellation(incidentId);
    }

    @Override
    @Transactional
    public AnswerResult confirm(Alert alert, Answerer by) {
        return decideOnce(alert, Map.of(), by);
    }

    @Override
    @Transactional
    public AnswerResult decide(Alert alert, Map<String, String> responses) {
        if (responses.isEmpty() || !plans.ids().containsAll(responses.keySet())) {
            throw new IllegalArgumentException("A decision names action plans that there are");
        }
        return decideOnce(
                alert,
                responses.keySet().stream()
                        .collect(Collectors.toMap(Function.identity(), plan -> Response.valueOf(responses.get(plan)))),
                Answerer.link());
    }

    /** The incident is locked before the alarm, as everywhere: two who decide in the same moment do so in turn. */
    private AnswerResult decideOnce(Alert alert, Map<String, Response> responses, Answerer by) {
        incidents.lock(alert.incidentId());
        AnswerResult result = answers.answer(alert.id(), Answer.TAKE, by);
        if (!(result instanceof AnswerResult.Late) && awaits(alert)) {
            run.decide(alert.incidentId(), responses, new Decider(null, alert.personId(), alert.role()));
        }
        return result;
    }
}
