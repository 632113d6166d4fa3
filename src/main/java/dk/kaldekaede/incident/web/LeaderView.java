package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;

/**
 * Who leads one subject.
 *
 * @param subject social-work-effort, crisis-support or epc
 * @param role the role in which the person leads; null while nobody does
 * @param person the name shown; null while nobody leads
 * @param phone the number to ring; null when unknown
 * @param since since when the person leads, or since when nobody does
 * @param along whether it is led along with the effort, until another takes it over
 * @param mayGiveBack whether the reader is the leader and may give it back
 */
record LeaderView(
        String subject,
        String role,
        String person,
        String phone,
        ZonedDateTime since,
        boolean along,
        boolean mayGiveBack) {

    /** While nobody leads it. */
    static LeaderView missing(String subject, ZonedDateTime since, boolean along) {
        return new LeaderView(subject, null, null, null, since, along, false);
    }

    public boolean isMissing() {
        return person == null;
    }
}
