package dk.kaldekaede.staffing;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What somebody who comes has to know. Words for the coded values stand in the message files.
 *
 * @param what what has happened
 * @param where where
 * @param affectedPeople about how many are affected; null is unknown
 * @param exercise whether it is an exercise
 * @param actionPlan the plan: social-work
 * @param kind the role she is called in
 * @param language the language she is called for, or {@link Need#ANY_LANGUAGE}
 * @param place EPC, TOWN_HALL, ...: words under {@code place.<value>}; null while it is not decided
 * @param meetingPoint where to meet, as somebody wrote it; null when nobody has
 * @param leaderRole the role that leads; null while nobody does
 * @param leaderName her name; null while nobody leads
 * @param leaderPhone her number; null while nobody leads or she has none
 * @param region the role of the region that leads on site meanwhile; null when the municipality leads
 * @param tasks codes of what is to be done, words under {@code callin.task.<code>} (SF-2.1 to SF-2.5)
 * @param bring codes of what to bring, words under {@code callin.bring.<code>}
 * @param cards the codes of the plan's action cards (SF-8)
 * @param arrivesAt when she is expected; null before she has said yes
 */
public record CallBriefing(
        String what,
        String where,
        Integer affectedPeople,
        boolean exercise,
        String actionPlan,
        String kind,
        String language,
        String place,
        String meetingPoint,
        String leaderRole,
        String leaderName,
        String leaderPhone,
        String region,
        List<String> tasks,
        List<String> bring,
        List<String> cards,
        Instant arrivesAt) {

    /** Houses of the municipality that everybody who works for it finds. */
    private static final Set<String> KNOWN_TO_ALL = Set.of("TOWN_HALL", "BUR_ROOMS");

    /** Whether nobody has said yet where the place is. */
    public boolean addressUnknown() {
        return meetingPoint == null && (place == null || !KNOWN_TO_ALL.contains(place));
    }
}
