package dk.kaldekaede.effort;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.plans.ActionPlan;
import dk.kaldekaede.plans.ActionPlans;
import dk.kaldekaede.staffing.EffortSurroundings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came of contacting the partners (SF-2.5, SF-4.3, SF-7, KS-7). */
@Component
public class PartnerContacts {

    private static final String NOT_REACHED = "NOT_REACHED";

    private final EffortSurroundings efforts;
    private final Participants participants;
    private final Trail trail;

    PartnerContacts(EffortSurroundings efforts, Participants participants, Trail trail) {
        this.efforts = efforts;
        this.participants = participants;
        this.trail = trail;
    }

    /**
     * Whether a partner of an effort need not be contacted: it has been, as in a reopened effort, or the effort is that of
     * a supporting path, which leaves the partners to the plans. Asked by the model.
     */
    public boolean isDone(String incidentId, String activationId, String task) {
        return isSupporting(incidentId, activationId) || hasBeenContacted(incidentId, activationId, task);
    }

    private boolean isSupporting(String incidentId, String activationId) {
        return ActionPlans.find(efforts.of(incidentId, activationId).actionPlan()).stream()
                .anyMatch(ActionPlan::supporting);
    }

    private boolean hasBeenContacted(String incidentId, String activationId, String task) {
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
