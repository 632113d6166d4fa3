package dk.kaldekaede.incident.process;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.AnsweredVia;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.effort.StandDown;
import dk.kaldekaede.incident.Decider;
import dk.kaldekaede.incident.Decisions;
import dk.kaldekaede.incident.IncidentClosed;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.PlanProposals;
import dk.kaldekaede.incident.PlansToStart;
import dk.kaldekaede.incident.Response;
import dk.kaldekaede.plans.ActionPlan;
import dk.kaldekaede.plans.ActionPlans;
import dk.kaldekaede.staffing.CallOuts;
import dk.kaldekaede.staffing.CrewNews;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one class through which incidents speak to the engine. The incident's row is locked: its people act in turn. */
@Component
class IncidentWorkflow implements IncidentRun {

    private static final String[] DECIDING_TASKS = {
        DecideActivationProcess.USER_TASK_DECIDE, DecideActivationProcess.USER_TASK_JUDGE
    };

    /** What a supporting path tells when it ends concerns the plans: when all ends, they have ended before. */
    private static final Comparator<Activation> SUPPORTING_LAST =
            Comparator.comparing(activation -> ActionPlans.find(activation.actionPlan())
                    .filter(ActionPlan::supporting)
                    .isPresent());

    private final Incidents incidents;
    private final PlanProposals proposals;
    private final Decisions decisions;
    private final PlansToStart plansToStart;
    private final Alerts alerts;
    private final AlertAnswers answers;
    private final StandDown standDown;
    private final CallOuts callOuts;
    private final CrewNews crew;
    private final RuntimeService runtime;
    private final TaskService tasks;

    IncidentWorkflow(
            Incidents incidents,
            PlanProposals proposals,
            Decisions decisions,
            PlansToStart plansToStart,
            Alerts alerts,
            AlertAnswers answers,
            StandDown standDown,
            CallOuts callOuts,
            CrewNews crew,
            RuntimeService runtime,
            TaskService tasks) {
        this.incidents = incidents;
        this.proposals = proposals;
        this.decisions = decisions;
        this.plansToStart = plansToStart;
        this.alerts = alerts;
        this.answers = answers;
        this.standDown = standDown;
        this.callOuts = callOuts;
        this.crew = crew;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    @Transactional
    public String report(IncidentFacts facts, String reporterUser) {
        String id = incidents.add(facts, reporterUser);
        runtime.startProcessInstanceByKey(IncidentProcess.KEY, id, IncidentVariables.form(facts));
        return id;
    }

    @Override
    @Transactional
    public void changeFacts(String incidentId, IncidentFacts facts, String byUser) {
        lockRunning(incidentId);
        String metAt = incidents.get(incidentId).facts().meetingPoint();
        incidents.change(incidentId, facts, byUser);
        send(IncidentProcess.MESSAGE_INCIDENT_FACTS_CHANGED, incidentId);
        callOuts.factsChanged(incidentId);
        if (!Objects.equals(metAt, facts.meetingPoint())) {
            crew.meetingPointChanged(incidentId);
        }
    }

    @Override
    @Transactional
    public void decide(String incidentId, Map<String, Response> responses, Decider by) {
        lockRunning(incidentId);
        if (!takesNews(incidentId)) {
            // Stood down: nobody would act on a decision, so none is kept.
            throw new IncidentClosed(incidentId);
        }
        takeRinging(incidentId, by);
        Optional<Task> task = openTask(incidentId);
        if (task.isPresent()) {
            tasks.complete(task.get().getId(), form(incidentId, responses));
        } else {
            decideAgain(incidentId, responses, by);
        }
    }

    @Override
    public boolean awaitsDecision(String alertId) {
        return tasks.createTaskQuery()
                        .taskDefinitionKeyIn(DECIDING_TASKS)
                        .processVariableValueEquals(DecideActivationVariables.TAKEN_ALERT_ID, alertId)
                        .count()
                > 0;
    }

    @Override
    @Transactional
    public boolean activate(String incidentId, String actionPlan, Decider by) {
        lockRunning(incidentId);
        boolean runsAlready = plansToStart.running(incidentId).stream()
                .map(Activation::actionPlan)
                .anyMatch(actionPlan::equals);
        if (runsAlready) {
            return false;
        }
        decisions.activateFromBelow(incidentId, actionPlan, by);
        return send(IncidentProcess.MESSAGE_ACTIVATION_REQUESTED, incidentId);
    }

    @Override
    public boolean takesNews(String incidentId) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(incidentId)
                        .messageEventSubscriptionName(IncidentProcess.MESSAGE_INCIDENT_FACTS_CHANGED)
                        .count()
                > 0;
    }

    @Override
    @Transactional
    public void askWhetherToCallOff(String incidentId) {
        lockRunning(incidentId);
        if (!awaitsCancellation(incidentId)) {
            send(IncidentProcess.MESSAGE_ALERT_CANCELLED, incidentId);
        }
    }

    @Override
    public boolean awaitsCancellation(String incidentId) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(incidentId)
                        .taskDefinitionKey(IncidentProcess.USER_TASK_DECIDE_CANCELLATION)
                        .count()
                > 0;
    }

    @Override
    @Transactional
    public void standDown(String incidentId, String byUser) {
        incidents.lock(incidentId);
        send(IncidentProcess.MESSAGE_INCIDENT_CALLED_OFF, incidentId);
        plansToStart.running(incidentId).stream()
                .sorted(SUPPORTING_LAST)
                .forEach(activation -> standDown.standDown(incidentId, activation.id(), byUser));
        standDown.standDown(incidentId, incidentId, byUser);
    }

    @Override
    @Transactional
    public void standDown(String incidentId, String activationId, String byUser) {
        incidents.lock(incidentId);
        standDown.standDown(incidentId, activationId, byUser);
    }

    private void lockRunning(String incidentId) {
        if (!incidents.lock(incidentId).running()) {
            throw new IncidentClosed(incidentId);
        }
    }

    private void takeRinging(String incidentId, Decider by) {
        alerts.ofIncident(incidentId).stream()
                .filter(Alert::ringing)
                .filter(alert -> alert.purpose() == Purpose.DECIDE || alert.purpose() == Purpose.JUDGE)
                .forEach(alert -> answers.answer(
                        alert.id(), Answer.TAKE, new Answerer(AnsweredVia.PAGE, by.personId(), by.userId())));
    }

    private Optional<Task> openTask(String incidentId) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(incidentId)
                .taskDefinitionKeyIn(DECIDING_TASKS)
                .list();
        return open.stream().findFirst();
    }

    /** It was decided before: the new decision takes its place, and what it adds is set going. */
    private void decideAgain(String incidentId, Map<String, Response> responses, Decider by) {
        if (responses.isEmpty()) {
            decisions.confirm(incidentId, by);
        } else {
            decisions.overrule(incidentId, responses, by);
        }
        if (!plansToStart.of(incidentId).isEmpty()) {
            send(IncidentProcess.MESSAGE_ACTIVATION_REQUESTED, incidentId);
        }
    }

    private Map<String, Object> form(String incidentId, Map<String, Response> responses) {
        if (responses.isEmpty()) {
            return DecideActivationVariables.confirm();
        }
        Map<String, Response> all = new HashMap<>();
        proposals.latest(incidentId).forEach((plan, proposal) -> all.put(plan, proposal.response()));
        all.putAll(responses);
        return DecideActivationVariables.overrule(all);
    }

    /** Only the incident's own process listens to these; none does once it is being closed. */
    private boolean send(String message, String incidentId) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(incidentId)
                .correlateAllWithResult()
                .isEmpty();
    }
}
