package dk.kaldekaede.incident.process;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.ReopenEffort;
import dk.kaldekaede.incident.Reopening;
import dk.kaldekaede.incident.Reopenings;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the engine take a reopened effort up. The incident's row is locked: its people act in turn. */
@Component
class ReopenWorkflow implements ReopenEffort {

    private final Incidents incidents;
    private final Reopenings reopenings;
    private final Activations activations;
    private final RuntimeService runtime;

    ReopenWorkflow(Incidents incidents, Reopenings reopenings, Activations activations, RuntimeService runtime) {
        this.incidents = incidents;
        this.reopenings = reopenings;
        this.activations = activations;
        this.runtime = runtime;
    }

    @Override
    @Transactional
    public Reopening reopen(String incidentId, String activationId, Instant stoodDownAt, String byUser) {
        incidents.lock(incidentId);
        Reopening outcome = reopenings.reopen(activationId, stoodDownAt, byUser);
        if (outcome == Reopening.DONE) {
            takeUp(activations.find(activationId).orElseThrow());
        }
        return outcome;
    }

    /** Beside what is under way in the incident or, when nothing is, in a course of its own. */
    private void takeUp(Activation activation) {
        String message = IncidentProcess.MESSAGE_EFFORT_REOPENED;
        Map<String, Object> effort = IncidentVariables.reopened(activation);
        runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(activation.incidentId())
                .messageEventSubscriptionName(message)
                .list()
                .stream()
                .findFirst()
                .ifPresentOrElse(
                        underWay -> runtime.messageEventReceived(message, underWay.getId(), effort),
                        () -> runtime.startProcessInstanceByMessage(message, activation.incidentId(), effort));
    }
}
