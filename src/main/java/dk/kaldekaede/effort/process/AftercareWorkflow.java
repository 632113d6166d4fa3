package dk.kaldekaede.effort.process;

import dk.kaldekaede.alerting.IncidentBriefing;
import dk.kaldekaede.effort.TherapyNotes;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts what outlives an effort: processes of their own, which go on when the incident is closed. */
@Component
class AftercareWorkflow {

    private final RuntimeService runtime;
    private final IncidentBriefing incidents;
    private final Clock clock;

    AftercareWorkflow(RuntimeService runtime, IncidentBriefing incidents, Clock clock) {
        this.runtime = runtime;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** The effort has ended: supervision of the team now, and word to the region in eight weeks. None of an exercise. */
    void start(String incidentId, String activationId) {
        runtime.startProcessInstanceByKey(
                TeamSupervisionProcess.KEY, incidentId, TeamSupervisionVariables.begin(activationId));
        if (!incidents.of(incidentId).exercise()) {
            Instant now = clock.instant();
            runtime.startProcessInstanceByKey(
                    TherapyNoteProcess.KEY,
                    incidentId,
                    TherapyNoteVariables.begin(activationId, now, TherapyNotes.dueAt(now)));
        }
    }
}
