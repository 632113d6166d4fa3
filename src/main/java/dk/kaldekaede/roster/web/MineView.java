package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.PersonDetails;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Somebody's own page.
 *
 * @param person all that is kept about her
 * @param confirmed when she last said that her contact ways are right; null when never
 * @param shifts those that are running and the next
 * @param moreShifts how many there are besides
 * @param swaps what she asked and was asked, the newest first
 * @param places what she could take over now
 */
record MineView(
        PersonDetails person,
        ZonedDateTime confirmed,
        List<OwnShift> shifts,
        int moreShifts,
        List<SwapView> swaps,
        List<Takeable> places) {

    /**
     * A shift of hers.
     *
     * @param id the shift
     * @param role the role
     * @param position 1 is called first
     * @param from the first moment
     * @param to the first moment after; null until further notice
     * @param running whether she is on duty now
     * @param away whether an absence of hers takes part of it
     */
    record OwnShift(
            String id,
            String role,
            int position,
            ZonedDateTime from,
            ZonedDateTime to,
            boolean running,
            boolean away) {}

    /**
     * A place she could take over now.
     *
     * @param role the role
     * @param position 1 is called first
     * @param holder who has it now; null when nobody does
     * @param until how long she would have it
     * @param warnings the kinds of what speaks against it
     */
    record Takeable(String role, int position, String holder, ZonedDateTime until, List<String> warnings) {}
}
