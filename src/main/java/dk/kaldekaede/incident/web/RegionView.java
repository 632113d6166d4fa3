package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * The region in one incident: what AMK was asked and has said, who is there, and what that means for who leads.
 *
 * @param underWay whether AMK is being asked and the region followed
 * @param asked whom AMK was asked for: KOP, CRISIS_TEAM, CLERGY
 * @param answer ALONE, TOGETHER or UNKNOWN
 * @param answeredAt when an answer was last noted; null when none was
 * @param place LOCAL, EMERGENCY_ROOMS or UNKNOWN
 * @param onSite who is there now, in the order they came
 * @param leads who leads crisis support and the EPC: KOP or CRISIS_TEAM; null when neither is there
 * @param helpMissing how many people AMK is asked for and has not answered; null when none
 * @param helpAskedAt since when; null when none
 * @param maySay whether the reader may tell of the region
 */
record RegionView(
        boolean underWay,
        List<String> asked,
        String answer,
        ZonedDateTime answeredAt,
        String place,
        List<There> onSite,
        String leads,
        Integer helpMissing,
        ZonedDateTime helpAskedAt,
        boolean maySay) {

    /**
     * Somebody of the region who is there.
     *
     * @param kind KOP, CRISIS_TEAM or CLERGY
     * @param since since when
     */
    record There(String kind, ZonedDateTime since) {}

    /** Whether there is anything to show to somebody who may not tell. */
    public boolean isShown() {
        return maySay || underWay || !asked.isEmpty() || !onSite.isEmpty() || !"UNKNOWN".equals(answer);
    }

    /** Whether those of a kind are there. */
    public boolean has(String kind) {
        return onSite.stream().anyMatch(there -> there.kind().equals(kind));
    }
}
