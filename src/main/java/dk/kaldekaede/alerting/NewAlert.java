package dk.kaldekaede.alerting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A call to be made.
 *
 * @param incidentId the incident
 * @param activationId its activation; the incident's id while it is being decided
 * @param role the role called
 * @param purpose what is asked
 * @param callId groups the people of one role who are tried in turn
 * @param processInstanceId the process that waits for the answer
 * @param personId who is called
 * @param attempt the how-manieth person of the role, from 1
 * @param acknowledgeWithin how long she has
 * @param remindEvery how often she is reminded meanwhile
 * @param channels the kinds of way, first one first
 * @param allAtOnce every channel at once, or one by one with each reminder
 */
public record NewAlert(
        String incidentId,
        String activationId,
        String role,
        Purpose purpose,
        String callId,
        String processInstanceId,
        String personId,
        int attempt,
        Duration acknowledgeWithin,
        Duration remindEvery,
        List<String> channels,
        boolean allAtOnce) {

    /** A call of a role that nobody is rung for: nobody is left, or she has said yes already. */
    public static NewAlert unrung(
            String incidentId, String activationId, String role, Purpose purpose, String callId, int attempt) {
        return new NewAlert(
                incidentId,
                activationId,
                role,
                purpose,
                callId,
                null,
                null,
                attempt,
                Duration.ZERO,
                Duration.ZERO,
                List.of(),
                false);
    }

    /** The same call, to this person. */
    public NewAlert to(String person, int count) {
        return new NewAlert(
                incidentId,
                activationId,
                role,
                purpose,
                callId,
                processInstanceId,
                person,
                count,
                acknowledgeWithin,
                remindEvery,
                channels,
                allAtOnce);
    }

    /** The alarm as it begins: it rings, or it is over at once. */
    Alert begun(AlertState state, boolean exercise, Instant now, Instant due, String recordedByUser) {
        boolean taken = state == AlertState.TAKEN;
        return new Alert(
                UUID.randomUUID().toString(),
                incidentId,
                activationId,
                role,
                purpose,
                callId,
                processInstanceId,
                personId,
                state,
                attempt,
                exercise,
                now,
                due,
                state == AlertState.RINGING ? null : now,
                taken ? AnsweredVia.SPOKEN : null,
                taken ? personId : null,
                recordedByUser,
                null,
                null,
                null);
    }
}
