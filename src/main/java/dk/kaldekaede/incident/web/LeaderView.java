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
 * @param mayGiveBack whether the reader is the leader and may give it back
 */
record LeaderView(String subject, String role, String person, String phone, ZonedDateTime since, boolean mayGiveBack) {

    public boolean isMissing() {
        return person == null;
    }
}
