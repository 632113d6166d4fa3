package dk.kaldekaede.alerting;

import java.time.Instant;

/**
 * One call to one person (or the recorded absence of one) in one role for one purpose.
 *
 * @param id the alarm's id
 * @param incidentId its incident
 * @param activationId its activation; the incident's id while it is being decided
 * @param role the role called
 * @param purpose what is asked
 * @param callId groups the people of one role who were tried in turn
 * @param processInstanceId the process that waits for the answer; null when none does
 * @param personId who was called; null when nobody held the role
 * @param state how it stands
 * @param attempt the how-manieth person of the role, from 1
 * @param exercise whether the incident is an exercise
 * @param startedAt when the call began
 * @param answerDueAt when the next is called; null when nobody was
 * @param endedAt when it was answered or ended, or null
 * @param answeredVia how the answer came, or null
 * @param answeredByPerson who took it, or null
 * @param recordedByUser the account that recorded the answer, or null
 * @param lateAnswer an answer that came after the deadline and wins nothing, or null
 * @param lateAnswerAt when it came, or null
 * @param code what she writes in an SMS beside yes or no, unlike that of any other alarm that rings; null when it never
 *     rang, or rang before there were codes
 */
public record Alert(
        String id,
        String incidentId,
        String activationId,
        String role,
        Purpose purpose,
        String callId,
        String processInstanceId,
        String personId,
        AlertState state,
        int attempt,
        boolean exercise,
        Instant startedAt,
        Instant answerDueAt,
        Instant endedAt,
        AnsweredVia answeredVia,
        String answeredByPerson,
        String recordedByUser,
        Answer lateAnswer,
        Instant lateAnswerAt,
        String code) {

    /** The same alarm with its code. */
    Alert withCode(String given) {
        return new Alert(
                id,
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
                startedAt,
                answerDueAt,
                endedAt,
                answeredVia,
                answeredByPerson,
                recordedByUser,
                lateAnswer,
                lateAnswerAt,
                given);
    }

    /** Whether it asks for the judgement that the crisis management did not give. */
    public boolean judges() {
        return purpose.judges();
    }

    /** Whether the person said that she can't, whenever she said it. */
    boolean refused() {
        return state == AlertState.DECLINED || state == AlertState.GIVEN_BACK || lateAnswer == Answer.DECLINE;
    }

    /** When she said that she can't. */
    Instant refusedAt() {
        return lateAnswer == Answer.DECLINE ? lateAnswerAt : endedAt;
    }

    /** Whether the person called has it, rather than a colleague in the same role. */
    public boolean takenByThePersonCalled() {
        return state == AlertState.TAKEN && personId.equals(answeredByPerson);
    }

    /** Whether an answer still counts. */
    public boolean ringing() {
        return state == AlertState.RINGING;
    }
}
