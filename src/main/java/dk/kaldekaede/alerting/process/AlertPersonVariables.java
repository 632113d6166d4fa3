package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.CallTerms;
import dk.kaldekaede.alerting.NewAlert;
import dk.kaldekaede.alerting.Purpose;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code alert-person}. */
final class AlertPersonVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String ROLE = "role";
    static final String PURPOSE = "purpose";
    static final String CALL_ID = "callId";
    static final String PERSON_ID = "personId";
    static final String ATTEMPT = "attempt";
    static final String ACKNOWLEDGE_WITHIN = "acknowledgeWithin";
    static final String REMIND_EVERY = "remindEvery";
    static final String CHANNELS = "channels";
    static final String CHANNEL_MODE = "channelMode";
    static final String ALERT_ID = "alertId";
    static final String REACHABLE = "reachable";
    static final String ANSWER_DUE_AT = "answerDueAt";
    static final String ALERT_PRIORITY = "alertPriority";
    static final String ANSWER = "answer";
    static final String WITHDRAWAL = "withdrawal";
    static final String ALERT_OUTCOME = "alertOutcome";

    private final VariableScope scope;

    AlertPersonVariables(VariableScope scope) {
        this.scope = scope;
    }

    /** What the process is started with when it is started by itself. */
    static Map<String, Object> started(NewAlert call) {
        return Map.ofEntries(
                Map.entry(ACTIVATION_ID, call.activationId()),
                Map.entry(ROLE, call.role()),
                Map.entry(PURPOSE, call.purpose().name()),
                Map.entry(CALL_ID, call.callId()),
                Map.entry(PERSON_ID, call.personId()),
                Map.entry(ATTEMPT, call.attempt()),
                Map.entry(ACKNOWLEDGE_WITHIN, call.acknowledgeWithin().toString()),
                Map.entry(REMIND_EVERY, call.remindEvery().toString()),
                Map.entry(CHANNELS, String.join(",", call.channels())),
                Map.entry(CHANNEL_MODE, call.allAtOnce() ? CallTerms.ALL_AT_ONCE : CallTerms.ONE_BY_ONE));
    }

    /** The call that the process was started for. */
    NewAlert call(DelegateExecution execution) {
        CallTerms terms = terms();
        return new NewAlert(
                execution.getProcessBusinessKey(),
                text(ACTIVATION_ID),
                text(ROLE),
                Purpose.valueOf(text(PURPOSE)),
                text(CALL_ID),
                execution.getProcessInstanceId(),
                text(PERSON_ID),
                ((Number) scope.getVariable(ATTEMPT)).intValue(),
                terms.acknowledgeWithin(),
                terms.remindEvery(),
                terms.channels(),
                terms.allAtOnce());
    }

    CallTerms terms() {
        return CallTerms.of(text(ACKNOWLEDGE_WITHIN), text(REMIND_EVERY), text(CHANNELS), text(CHANNEL_MODE));
    }

    String alertId() {
        return text(ALERT_ID);
    }

    Answer answer() {
        return Answer.valueOf(text(ANSWER));
    }

    AlertState withdrawal() {
        return AlertState.valueOf(text(WITHDRAWAL));
    }

    void started(String alertId, boolean reachable, Instant answerDueAt, int priority) {
        scope.setVariable(ALERT_ID, alertId);
        scope.setVariable(REACHABLE, reachable);
        scope.setVariable(ANSWER_DUE_AT, Date.from(answerDueAt));
        scope.setVariable(ALERT_PRIORITY, priority);
    }

    void outcome(AlertState state) {
        scope.setVariable(ALERT_OUTCOME, state.name());
    }

    private String text(String name) {
        return (String) scope.getVariable(name);
    }
}
