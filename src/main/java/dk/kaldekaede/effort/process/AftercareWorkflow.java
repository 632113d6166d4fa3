package dk.kaldekaede.effort.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts what outlives an effort: processes of their own, which go on when the incident is closed. */
@Component
class AftercareWorkflow {

    private final RuntimeService runtime;

    AftercareWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** The effort has ended: its team is to have supervision. */
    void start(String incidentId, String activationId) {
        runtime.startProcessInstanceByKey(
                TeamSupervisionProcess.KEY, incidentId, TeamSupervisionVariables.begin(activationId));
    }
}
