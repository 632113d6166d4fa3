package dk.kaldekaede.incident.web;

import java.util.List;

/**
 * One activation: its links in the order they were called, and who leads.
 *
 * @param plan the action plan's id
 * @param state RINGING, ACTIVE or STOOD_DOWN
 * @param leader never null; its person is null while nobody leads
 * @param place null until decided
 * @param placeReason the table's Danish sentence; null until decided
 * @param staffing how the calling in stands; null where nobody is called in
 * @param mayStandDown whether the reader may stand it down
 */
record ChainView(
        String activationId,
        String plan,
        String state,
        List<LinkView> links,
        LeaderView leader,
        String place,
        String placeReason,
        StaffingView staffing,
        boolean mayStandDown) {

    public boolean isStoodDown() {
        return "STOOD_DOWN".equals(state);
    }
}
