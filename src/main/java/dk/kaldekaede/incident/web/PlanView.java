package dk.kaldekaede.incident.web;

import dk.kaldekaede.plans.ServesPlan;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What one action plan's table proposed and what was decided.
 *
 * @param plan the action plan's id, as in the message keys {@code plan.*}
 * @param proposal the response proposed, as in {@code response.*}; null before the table has been asked
 * @param proposalReason the table's Danish sentence
 * @param decision the response decided; null while nobody has
 * @param basis how it was decided, as in {@code basis.*}; null without a decision
 * @param decidedBy the role that decided; null when it counted by silence
 * @param reason what the decider added afterwards; null when nothing
 * @param deciding the alarms that ask for the decision, oldest first
 * @param mayDecide whether the reader may confirm or overrule
 * @param mayActivate whether the reader may activate from below
 * @param undecided whether a decision is waited for: none was made, or a new proposal says otherwise
 */
@ServesPlan(value = "KS-1.4", as = "Hændelsens side: egen læge henviser til psykolog")
record PlanView(
        String plan,
        String proposal,
        String proposalReason,
        String decision,
        String basis,
        String decidedBy,
        ZonedDateTime decidedAt,
        String reason,
        List<LinkView> deciding,
        boolean mayDecide,
        boolean mayActivate,
        boolean undecided) {

    /** Whether nobody was asked about it: the table proposed something for others alone. */
    public boolean isUnasked() {
        return decision == null && proposal == null && !undecided;
    }

    /** Whether somebody is to follow or change a proposal now. */
    public boolean isAsked() {
        return undecided && proposal != null;
    }

    /** What else to tell whoever asks, as a message key: everyday accidents belong to the own doctor (KS-1.4). */
    public String getHint() {
        return "crisis-support".equals(plan)
                        && ("DAILY_OPERATION".equals(proposal) || "CRISIS_LEVEL_1".equals(proposal))
                ? "plan.hint.ownDoctor"
                : null;
    }

    public boolean isProposedToActivate() {
        return "ACTIVATE".equals(proposal);
    }
}
