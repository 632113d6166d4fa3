package dk.kaldekaede.effort;

import java.time.Instant;

/**
 * Who led a subject from when to when. A period without a person is the recorded time without a leader.
 *
 * @param incidentId the incident
 * @param activationId the activation
 * @param subject what is led: social-work-effort, crisis-support
 * @param personId the leader; null while there is none
 * @param role the role she leads in; null while there is none
 * @param startedAt from
 * @param endedAt to; null while it lasts
 */
public record LeadershipPeriod(
        String incidentId,
        String activationId,
        String subject,
        String personId,
        String role,
        Instant startedAt,
        Instant endedAt) {

    /** Whether somebody leads in it. */
    public boolean hasLeader() {
        return personId != null;
    }
}
