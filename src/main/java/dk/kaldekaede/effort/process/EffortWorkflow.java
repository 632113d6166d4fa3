package dk.kaldekaede.effort.process;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.effort.HandOver;
import dk.kaldekaede.effort.HandOvers;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.effort.StandDown;
import dk.kaldekaede.staffing.StaffingStandDown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one class through which efforts speak to the engine. Stand-down goes from the leaves up: an interrupting event on
 * a call would delete the called process, and nothing in it would run.
 */
@Component
class EffortWorkflow implements StandDown, HandOver {

    private final RuntimeService runtime;
    private final Alerts alerts;
    private final AlertAnswers answers;
    private final Leaderships leaderships;
    private final StaffingStandDown staffing;
    private final HandOvers handOvers;
    private final TaskService tasks;
    private final AuthorizationService rights;

    EffortWorkflow(
            RuntimeService runtime,
            Alerts alerts,
            AlertAnswers answers,
            Leaderships leaderships,
            StaffingStandDown staffing,
            HandOvers handOvers,
            TaskService tasks,
            AuthorizationService rights) {
        this.rights = rights;
        this.runtime = runtime;
        this.tasks = tasks;
        this.alerts = alerts;
        this.answers = answers;
        this.leaderships = leaderships;
        this.staffing = staffing;
        this.handOvers = handOvers;
    }

    @Override
    @Transactional
    public void standDown(String incidentId, String activationId, String byUser) {
        leaderships.noteStandDown(incidentId, activationId, byUser);
        staffing.stop(activationId);
        alerts.ofActivation(activationId).stream()
                .filter(Alert::ringing)
                .filter(alert -> !alert.purpose().callsIn() && alert.purpose() != Purpose.LEAD_EPC)
                .forEach(alert -> answers.withdraw(alert.id(), AlertState.STOOD_DOWN));
        end(effortWaits(activationId));
    }

    @Override
    @Transactional
    public void spread(String effortProcessId, String activationId) {
        runtime.createExecutionQuery()
                .processInstanceId(effortProcessId)
                .messageEventSubscriptionName(EffortProcess.MESSAGE_EFFORT_STOOD_DOWN)
                .list()
                .forEach(waiting ->
                        runtime.messageEventReceived(EffortProcess.MESSAGE_EFFORT_STOOD_DOWN, waiting.getId()));
        endEpc(activationId);
        staffing.spread(activationId);
    }

    /** The EPC is led as long as the effort that has it led. A call about it that ends takes its leadership along. */
    private void endEpc(String activationId) {
        handOvers
                .asked(activationId, LeadershipPeriod.EPC)
                .ifPresentOrElse(
                        alert -> answers.withdraw(alert.id(), AlertState.STOOD_DOWN),
                        () -> end(epcWaits(activationId)));
    }

    private void end(List<Execution> waiting) {
        waiting.forEach(one -> runtime.messageEventReceived(LeadershipProcess.MESSAGE_STAND_DOWN, one.getId()));
    }

    /** All that wait for the end of the effort itself; what ends with it is told by the effort. */
    private List<Execution> effortWaits(String activationId) {
        Set<String> epc = epcWaits(activationId).stream().map(Execution::getId).collect(Collectors.toSet());
        return waits(activationId).list().stream()
                .filter(waiting -> !epc.contains(waiting.getId()))
                .toList();
    }

    private List<Execution> epcWaits(String activationId) {
        return waits(activationId)
                .processVariableValueEquals(LeadershipVariables.SUBJECT, LeadershipPeriod.EPC)
                .list();
    }

    private ExecutionQuery waits(String activationId) {
        return runtime.createExecutionQuery()
                .messageEventSubscriptionName(LeadershipProcess.MESSAGE_STAND_DOWN)
                .processVariableValueEquals(EffortVariables.ACTIVATION_ID, activationId);
    }

    @Override
    @Transactional
    public boolean ask(
            String incidentId, String activationId, String subject, String role, String personId, String byUser) {
        if (!handOvers.lockLed(activationId, subject) || handOvers.isBeingHandedOver(activationId, subject)) {
            return false;
        }
        List<Execution> leading = runtime.createExecutionQuery()
                .messageEventSubscriptionName(LeadershipProcess.MESSAGE_LEADERSHIP_HAND_OVER)
                .processVariableValueEquals(LeadershipVariables.ACTIVATION_ID, activationId)
                .processVariableValueEquals(LeadershipVariables.SUBJECT, subject)
                .list();
        if (leading.isEmpty()) {
            return false;
        }
        handOvers.noteHandOverAsked(incidentId, activationId, subject, role, personId, byUser);
        runtime.messageEventReceived(
                LeadershipProcess.MESSAGE_LEADERSHIP_HAND_OVER,
                leading.get(0).getId(),
                LeadershipVariables.handOver(role, personId));
        return true;
    }

    @Override
    @Transactional
    public Optional<Leaderships.Leader> accepted(String leadershipProcessId, String takenAlertId, String subject) {
        if (answersTheOneWaiting(leadershipProcessId, LeadershipVariables.accepted(takenAlertId))) {
            return Optional.empty();
        }
        Leaderships.Leader leader = handOvers.takeOver(takenAlertId, subject);
        tasks.createTaskQuery()
                .processInstanceId(leadershipProcessId)
                .taskDefinitionKey(LeadershipProcess.USER_TASK_LEAD_EFFORT)
                .list()
                .forEach(task -> give(task, leader));
        return Optional.of(leader);
    }

    @Override
    @Transactional
    public void refused(String leadershipProcessId, String incidentId, String activationId, String subject) {
        if (!answersTheOneWaiting(leadershipProcessId, LeadershipVariables.refused())) {
            handOvers.tellStillLeads(incidentId, activationId, subject);
        }
    }

    /** The leader has given it back while another was being asked: the leadership waits for that answer. */
    private boolean answersTheOneWaiting(String leadershipProcessId, Map<String, Object> answer) {
        List<Execution> waiting = runtime.createExecutionQuery()
                .processInstanceId(leadershipProcessId)
                .messageEventSubscriptionName(LeadershipProcess.MESSAGE_SUCCESSOR_ANSWERED)
                .list();
        waiting.forEach(execution ->
                runtime.messageEventReceived(LeadershipProcess.MESSAGE_SUCCESSOR_ANSWERED, execution.getId(), answer));
        return !waiting.isEmpty();
    }

    private void give(Task task, Leaderships.Leader leader) {
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .forEach(link -> tasks.deleteCandidateGroup(task.getId(), link.getGroupId()));
        forgetRights(task.getId());
        tasks.addCandidateGroup(task.getId(), leader.role());
        tasks.setAssignee(task.getId(), leader.account());
    }

    /** The engine lets whoever once had a task see and complete it for good; it is another's now. */
    private void forgetRights(String taskId) {
        rights.createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(taskId)
                .list()
                .forEach(right -> rights.deleteAuthorization(right.getId()));
    }
}
