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
 * @param region the role of the region that leads it now (KS-2.5, SF-4.2): the person leads the municipality's own people
 *     meanwhile; null when the municipality leads
 * @param regionSince since when; null when the municipality leads
 */
record LeaderView(
        String subject,
        String role,
        String person,
        String phone,
        ZonedDateTime since,
        boolean along,
        boolean mayGiveBack,
        String region,
        ZonedDateTime regionSince) {

    /** While nobody leads it. */
    static LeaderView missing(String subject, ZonedDateTime since, boolean along) {
        return new LeaderView(subject, null, null, null, since, along, false, null, null);
    }

    /** The same while somebody of the region leads it. */
    LeaderView ledByRegion(String role, ZonedDateTime at) {
        return new LeaderView(subject, this.role, person, phone, since, along, mayGiveBack, role, at);
    }

    /** Whether nobody of the municipality leads. */
    public boolean isMissing() {
        return person == null;
    }

    /** Under which words it stands: another ones while the region leads. */
    public String getWords() {
        return region == null ? subject : "own." + subject;
    }
}
