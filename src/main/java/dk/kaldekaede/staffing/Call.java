package dk.kaldekaede.staffing;

import java.time.Instant;

/**
 * One person called in for one effort, from the ringing to her being home.
 *
 * @param id the call's id
 * @param activationId the effort
 * @param incidentId its incident
 * @param exercise whether it is an exercise
 * @param kind the role she is called in
 * @param language the language she is called for, or {@link Need#ANY_LANGUAGE}
 * @param personId who
 * @param alertId the alarm that rings at her, whose link is hers for the whole effort
 * @param tier whether she was on call, off call, or not rested
 * @param state where she is
 * @param calledAt when she was called
 * @param acceptedAt when she said that she comes, or null
 * @param arrivesAt when she comes, as she said or as the table expects, or null
 * @param onTheWayAt when she left, or null
 * @param askedLateAt when she was asked where she is, or null
 * @param thereAt when she came, or null
 * @param reliefDueAt when she has been out for as long as the table allows, or null
 * @param relievedAt when she was sent home, or null
 * @param homeAt when she was home, or null
 * @param endedAt when it ended otherwise, or null
 */
public record Call(
        String id,
        String activationId,
        String incidentId,
        boolean exercise,
        String kind,
        String language,
        String personId,
        String alertId,
        Tier tier,
        CallState state,
        Instant calledAt,
        Instant acceptedAt,
        Instant arrivesAt,
        Instant onTheWayAt,
        Instant askedLateAt,
        Instant thereAt,
        Instant reliefDueAt,
        Instant relievedAt,
        Instant homeAt,
        Instant endedAt) {

    /** Whether her telephone rings for it. */
    public boolean ringing() {
        return state == CallState.CALLED;
    }

    /** Whether she is there and her relief has to be called by now. */
    boolean wantsRelief(Instant now, CallOutTerms terms) {
        return state == CallState.THERE && !now.isBefore(reliefDueAt.minus(terms.reliefAhead()));
    }
}
