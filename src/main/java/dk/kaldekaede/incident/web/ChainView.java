package dk.kaldekaede.incident.web;

import dk.kaldekaede.effort.ActionCards;
import dk.kaldekaede.plans.ActionPlan;
import dk.kaldekaede.plans.ActionPlans;
import java.util.List;

/**
 * One activation: its links in the order they were called, and who leads.
 *
 * @param plan the action plan's id
 * @param state RINGING, ACTIVE or STOOD_DOWN
 * @param leader never null; its person is null while nobody leads
 * @param epc who leads the EPC that the effort has led; null when it has none
 * @param place null until decided
 * @param placeReason the table's Danish sentence; null until decided
 * @param staffing how the calling in stands; null where nobody is called in
 * @param reception how the reception centre stands; null where the path is another
 * @param mayStandDown whether the reader may stand it down
 */
record ChainView(
        String activationId,
        String plan,
        String state,
        List<LinkView> links,
        LeaderView leader,
        LeaderView epc,
        String place,
        String placeReason,
        StaffingView staffing,
        ReceptionView reception,
        boolean mayStandDown) {

    /** The codes of the action cards that go with the plan (SF-8, KS-8). */
    public List<String> getCards() {
        return ActionCards.codesOf(plan);
    }

    /** Whether its chain is an example that the municipality replaces. */
    public boolean isExample() {
        return ActionPlans.find(plan).filter(ActionPlan::supporting).isPresent();
    }

    /** Whether the reader tells how the reception centre stands. */
    public boolean isReceptionTold() {
        return reception != null && mayStandDown && "ACTIVE".equals(state);
    }

    /** Whether it came so far as to be an effort with tasks; its place is the first thing that is decided. */
    public boolean isActivated() {
        return place != null;
    }

    /** Whether another than the effort's leader has, or should have, the EPC. */
    public boolean isEpcApart() {
        return epc != null && !epc.along();
    }

    /** Whether the reader may give the EPC to another: whoever leads it, or steers the effort. */
    public boolean isGivingEpcOn() {
        return epc != null && !epc.isMissing() && !isStoodDown() && (isSteered() || epc.mayGiveBack());
    }

    /** Whether the reader steers it now: its leader, or the crisis management. */
    public boolean isSteered() {
        return mayStandDown && isActivated() && !isStoodDown();
    }

    /** Whether people are called in, so that they have to find the place. */
    public boolean isCallingIn() {
        return staffing != null && staffing.running();
    }

    /** Who is asked to take the leadership over; null while nobody is. */
    public LinkView getHandOver() {
        return links.stream().filter(LinkView::handOver).findFirst().orElse(null);
    }

    /** What waits for the reader's choice: proposals, and kinds of which nobody is left to call. */
    public List<NeedView> getAsked() {
        return staffing == null || !staffing.maySteer()
                ? List.of()
                : staffing.needs().stream()
                        .filter(need -> need.waitsForYes() || need.isAsked())
                        .toList();
    }

    public boolean isStoodDown() {
        return "STOOD_DOWN".equals(state);
    }
}
