package dk.kaldekaede.incident.review;

import java.time.Instant;

/**
 * What one leader, or the crisis management, says of an incident afterwards.
 *
 * @param id its id
 * @param incidentId the incident
 * @param subject what she led, as in {@code review.subject.*}
 * @param personId the leader; null for the crisis management's part, which is the role's
 * @param role the role she led in
 * @param wentWell what went well; null before it is written
 * @param wentBadly what did not; null before it is written
 * @param writtenAt when it was said to be finished, or null
 * @param writtenByUser the account that last changed it, or null
 * @param askedAt when she was last asked for it, or null
 * @param version changes with every change, so that nobody overwrites what she has not seen
 */
public record ReviewPart(
        String id,
        String incidentId,
        String subject,
        String personId,
        String role,
        String wentWell,
        String wentBadly,
        Instant writtenAt,
        String writtenByUser,
        Instant askedAt,
        int version) {

    /** Whether it is finished; it may still be changed until the review is closed. */
    public boolean written() {
        return writtenAt != null;
    }
}
