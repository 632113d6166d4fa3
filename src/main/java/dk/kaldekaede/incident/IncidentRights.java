package dk.kaldekaede.incident;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.plans.ActionPlans;
import java.util.Collection;
import java.util.Optional;

/**
 * What one viewer may see and do in one incident: those with a part in it; the crisis management; the auditor, who only
 * reads. It asks nobody: whoever looks at many incidents reads all their parts at once.
 */
public record IncidentRights(Viewer viewer, IncidentParts parts) {

    static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    static final String AUDITOR = "auditor";

    /** Whether she may see the incident: what happens, and what is asked of her. */
    public boolean mayRead() {
        return mayReadAll() || isCalledIn();
    }

    /** Whether she may see also what is not for those who were called in to help. */
    public boolean mayReadAll() {
        return viewer.isIn(AUDITOR) || hasPart();
    }

    /** Whether she may see the leader's number: everyone with a part, and whoever was called in to help. */
    public boolean mayRingTheLeader() {
        return hasPart() || isCalledIn();
    }

    private boolean isCalledIn() {
        return viewer.personId() != null && parts.calledIn().contains(viewer.personId());
    }

    /**
     * Whether she has a part in it, and so may change facts and record what others said. Being called in to help is none:
     * what is hers to say she says by her own link.
     */
    public boolean hasPart() {
        return viewer.isIn(CRISIS_MANAGEMENT)
                || viewer.user() != null && viewer.user().equals(parts.reporterUser())
                || parts.calledRoles().stream().anyMatch(viewer::isIn)
                || viewer.personId() != null && parts.recipients().contains(viewer.personId()) && !isCalledIn();
    }

    /** The role in which she decides: the crisis management, or whoever was called to judge; null when she may not. */
    public String decidingRole() {
        return viewer.isIn(CRISIS_MANAGEMENT)
                ? CRISIS_MANAGEMENT
                : parts.judgingRoles().stream()
                        .filter(viewer::isIn)
                        .sorted()
                        .findFirst()
                        .orElse(null);
    }

    /** Whether she may stand an activation down: its leader, or the crisis management. */
    public boolean mayStandDown(String activationId, Collection<LeadershipPeriod> periods) {
        return viewer.isIn(CRISIS_MANAGEMENT)
                || viewer.personId() != null
                        && periods.stream()
                                .filter(period -> period.lasts() && period.ofEffort())
                                .filter(period -> period.activationId().equals(activationId))
                                .anyMatch(period -> viewer.personId().equals(period.personId()));
    }

    /** Whether she may reopen an effort: its last leader, the crisis management, or whoever may activate its plan. */
    public boolean mayReopen(Activation activation, Optional<LeadershipPeriod> lastLed) {
        return viewer.isIn(CRISIS_MANAGEMENT)
                || activatingRole(activation.actionPlan()) != null
                || lastLed.filter(period -> period.personId().equals(viewer.personId()))
                        .isPresent();
    }

    /** Whether she may have an alarm's successor called: whoever decides, or leads what the alarm is for. */
    public boolean mayReplace(Alert alert, Collection<LeadershipPeriod> periods) {
        return decidingRole() != null || mayStandDown(alert.activationId(), periods);
    }

    /** The role in which she may activate a plan from below; null when she may not. */
    public String activatingRole(String actionPlan) {
        return activatingRole(actionPlan, viewer);
    }

    static String activatingRole(String actionPlan, Viewer viewer) {
        return ActionPlans.find(actionPlan).stream()
                .flatMap(plan -> plan.links().stream())
                .filter(viewer::isIn)
                .findFirst()
                .orElse(null);
    }
}
