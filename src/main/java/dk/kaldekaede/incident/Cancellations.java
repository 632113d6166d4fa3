package dk.kaldekaede.incident;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.effort.Participants;
import dk.kaldekaede.roster.CurrentPerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An alarm centre that cancels its alert puts a question to the crisis management, and no more than that. */
@Component
public class Cancellations {

    private final IncidentRun run;
    private final Participants participants;
    private final Trail trail;
    private final CurrentPerson current;

    Cancellations(IncidentRun run, Participants participants, Trail trail, CurrentPerson current) {
        this.run = run;
        this.participants = participants;
        this.trail = trail;
        this.current = current;
    }

    /** Tells the crisis management that the incident was cancelled and that it has to decide. */
    @Transactional
    public void ask(String incidentId) {
        trail.record(TrailNote.of(incidentId, TrailType.CANCELLATION_ASKED).by(current.user()));
        participants.informRole(incidentId, null, Participants.CRISIS_MANAGEMENT, "cap.cancelled");
    }

    /** Records what was decided. */
    @Transactional
    public void decided(String incidentId, Cancellation cancellation) {
        trail.record(TrailNote.of(incidentId, TrailType.CANCELLATION_DECIDED)
                .by(current.user())
                .with("cancellation", cancellation));
    }

    /** Calls the whole incident off, as was decided. */
    @Transactional
    public void callOff(String incidentId) {
        run.standDown(incidentId, current.user());
    }
}
