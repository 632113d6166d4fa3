package dk.kaldekaede.effort;

import java.time.Instant;

/**
 * Who led a subject from when to when. A period without a person is the recorded time without a leader.
 *
 * @param incidentId the incident
 * @param activationId the activation
 * @param subject what is led: social-work-effort, crisis-support, epc
 * @param personId the leader; null while there is none
 * @param role the role she leads in; null while there is none
 * @param along whether it is led along by whoever leads the effort, without an alarm of its own
 * @param startedAt from
 * @param endedAt to; null while it lasts
 */
public record LeadershipPeriod(
        String incidentId,
        String activationId,
        String subject,
        String personId,
        String role,
        boolean along,
        Instant startedAt,
        Instant endedAt) {

    /** The subject of leading an Evakuerings- og Pårørendecenter (SF-4.2). */
    public static final String EPC = "epc";

    /** Whether somebody leads in it. */
    public boolean hasLeader() {
        return personId != null;
    }

    /** Whether it is about the effort itself: its leader calls people in and stands it down. */
    public boolean ofEffort() {
        return !subject.equals(EPC);
    }

    /** Whether it lasts. */
    public boolean lasts() {
        return endedAt == null;
    }
}
