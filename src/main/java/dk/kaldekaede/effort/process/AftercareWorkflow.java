package dk.kaldekaede.effort.process;

import dk.kaldekaede.alerting.IncidentBriefing;
import dk.kaldekaede.effort.Aftercare;
import dk.kaldekaede.effort.TherapyNotes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Starts what outlives an effort: processes of their own, which go on when the incident is closed. */
@Component
class AftercareWorkflow {

    private final RuntimeService runtime;
    private final IncidentBriefing incidents;
    private final Aftercare aftercare;
    private final Clock clock;

    AftercareWorkflow(RuntimeService runtime, IncidentBriefing incidents, Aftercare aftercare, Clock clock) {
        this.runtime = runtime;
        this.incidents = incidents;
        this.aftercare = aftercare;
        this.clock = clock;
    }

    /**
     * The effort has ended, for the first time or after it was reopened: supervision of the team now, and word to the region
     * in eight weeks. No word of an exercise.
     */
    void start(String incidentId, String activationId) {
        supervise(incidentId, activationId);
        if (!incidents.of(incidentId).exercise()) {
            countAnew(incidentId, activationId);
        }
    }

    /** One task for the whole team, however often the effort was reopened while nobody had held it. */
    private void supervise(String incidentId, String activationId) {
        List<Execution> open = waiting(
                TeamSupervisionProcess.MESSAGE_MORE_WERE_OUT, TeamSupervisionVariables.ACTIVATION_ID, activationId);
        if (open.isEmpty()) {
            runtime.startProcessInstanceByKey(
                    TeamSupervisionProcess.KEY, incidentId, TeamSupervisionVariables.begin(activationId));
        } else if (aftercare.anyoneToOffer(incidentId, activationId)) {
            tell(TeamSupervisionProcess.MESSAGE_MORE_WERE_OUT, open);
        }
    }

    /** The eight weeks go from the last end; a note that waits for another day is none. */
    private void countAnew(String incidentId, String activationId) {
        String again = TherapyNoteProcess.MESSAGE_EFFORT_STOOD_DOWN_AGAIN;
        tell(again, waiting(again, TherapyNoteVariables.ACTIVATION_ID, activationId));
        Instant now = clock.instant();
        runtime.startProcessInstanceByKey(
                TherapyNoteProcess.KEY,
                incidentId,
                TherapyNoteVariables.begin(activationId, now, TherapyNotes.dueAt(now)));
    }

    private List<Execution> waiting(String message, String variable, String activationId) {
        return runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processVariableValueEquals(variable, activationId)
                .list();
    }

    private void tell(String message, List<Execution> waiting) {
        waiting.forEach(one -> runtime.messageEventReceived(message, one.getId()));
    }
}
