package dk.kaldekaede.effort.process;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.effort.StandDown;
import dk.kaldekaede.staffing.StaffingStandDown;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one class through which efforts speak to the engine. Stand-down goes from the leaves up: an interrupting event on
 * a call would delete the called process, and nothing in it would run.
 */
@Component
class EffortWorkflow implements StandDown {

    private final RuntimeService runtime;
    private final Alerts alerts;
    private final AlertAnswers answers;
    private final Leaderships leaderships;
    private final StaffingStandDown staffing;

    EffortWorkflow(
            RuntimeService runtime,
            Alerts alerts,
            AlertAnswers answers,
            Leaderships leaderships,
            StaffingStandDown staffing) {
        this.runtime = runtime;
        this.alerts = alerts;
        this.answers = answers;
        this.leaderships = leaderships;
        this.staffing = staffing;
    }

    @Override
    @Transactional
    public void standDown(String incidentId, String activationId, String byUser) {
        leaderships.noteStandDown(incidentId, activationId, byUser);
        staffing.stop(activationId);
        alerts.ofActivation(activationId).stream()
                .filter(Alert::ringing)
                .filter(alert -> !alert.purpose().callsIn())
                .forEach(alert -> answers.withdraw(alert.id(), AlertState.STOOD_DOWN));
        runtime.createExecutionQuery()
                .messageEventSubscriptionName(LeadershipProcess.MESSAGE_STAND_DOWN)
                .processVariableValueEquals(EffortVariables.ACTIVATION_ID, activationId)
                .list()
                .forEach(
                        waiting -> runtime.messageEventReceived(LeadershipProcess.MESSAGE_STAND_DOWN, waiting.getId()));
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
        staffing.spread(activationId);
    }
}
