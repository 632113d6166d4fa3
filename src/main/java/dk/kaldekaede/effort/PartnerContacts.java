package dk.kaldekaede.effort;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came of contacting the partners (SF-2.5, SF-4.3, SF-7, KS-7). */
@Component
public class PartnerContacts {

    private static final String NOT_REACHED = "NOT_REACHED";

    private final Participants participants;
    private final Trail trail;

    PartnerContacts(Participants participants, Trail trail) {
        this.participants = participants;
        this.trail = trail;
    }

    /** Whether a partner of an effort has been contacted; in a reopened effort only the others are. Asked by the model. */
    public boolean isDone(String incidentId, String activationId, String task) {
        return trail.of(incidentId).stream()
                .filter(entry -> entry.type() == TrailType.PARTNER_TASK_DONE)
                .filter(entry -> activationId.equals(entry.activationId()))
                .anyMatch(entry -> task.equals(entry.details().get("task")));
    }

    /** Records the result; a partner that was not reached is handed to the crisis management. */
    @Transactional
    public void done(String incidentId, String activationId, String task, String result, String user) {
        trail.record(TrailNote.of(incidentId, TrailType.PARTNER_TASK_DONE)
                .activation(activationId)
                .by(user)
                .with("task", task)
                .with("result", result));
        if (NOT_REACHED.equals(result)) {
            participants.informRole(incidentId, activationId, Participants.CRISIS_MANAGEMENT, "partner.notReached");
        }
    }
}
