package dk.kaldekaede.readiness.web;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * The preview as its page shows it, on the municipality's clock.
 *
 * @param at the moment it is seen from
 * @param level the level's name
 */
record PreviewView(ZonedDateTime at, String level, List<ChainView> chains) {

    /**
     * One chain.
     *
     * @param id as in {@code preview.chain.*}
     * @param then what follows, in words
     * @param reachesNobody whether no message of the chain would reach anybody
     */
    record ChainView(String id, List<CallView> calls, String then, boolean reachesNobody) {}

    /**
     * One call.
     *
     * @param person null when nobody holds the role
     * @param minutes how long she would have; null when there is nobody
     * @param passesAt when the next would be called
     * @param channels in words; empty when no message reaches her
     * @param reason in words
     * @param warnings as in {@code preview.warning.*}
     */
    record CallView(
            int link,
            String role,
            String purpose,
            String person,
            ZonedDateTime calledAt,
            Long minutes,
            ZonedDateTime passesAt,
            String channels,
            String reason,
            List<String> warnings) {}
}
