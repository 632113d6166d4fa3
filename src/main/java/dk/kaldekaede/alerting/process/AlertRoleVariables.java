package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.HolderSearch;
import dk.kaldekaede.alerting.NewAlert;
import dk.kaldekaede.alerting.Purpose;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The variables of the process {@code alert-role}. */
final class AlertRoleVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String ROLE = "role";
    static final String PURPOSE = "purpose";
    static final String LEVEL = "level";
    static final String CALL_ID = "callId";
    static final String HOLDER_FOUND = "holderFound";
    static final String PERSON_ID = "personId";
    static final String ATTEMPT = "attempt";
    static final String TIME_CLASS = "timeClass";
    static final String ACKNOWLEDGE_WITHIN = "acknowledgeWithin";
    static final String REMIND_EVERY = "remindEvery";
    static final String CHANNELS = "channels";
    static final String CHANNEL_MODE = "channelMode";
    static final String ALERT_OUTCOME = "alertOutcome";
    static final String TAKEN_ALERT_ID = "takenAlertId";

    private final DelegateExecution execution;

    AlertRoleVariables(DelegateExecution execution) {
        this.execution = execution;
    }

    String role() {
        return text(ROLE);
    }

    Purpose purpose() {
        return Purpose.valueOf(text(PURPOSE));
    }

    /** All people of the role that are tried in this call share the id of its process. */
    String callId() {
        return execution.getProcessInstanceId();
    }

    /** A call that nobody is rung for: nobody is left, or she has said yes already. */
    NewAlert silentCall(int attempt, String personId) {
        return new NewAlert(
                execution.getProcessBusinessKey(),
                text(ACTIVATION_ID),
                role(),
                purpose(),
                callId(),
                null,
                personId,
                attempt,
                Duration.ZERO,
                Duration.ZERO,
                List.of(),
                false);
    }

    int attempt() {
        return ((Number) execution.getVariable(ATTEMPT)).intValue();
    }

    void found(HolderSearch.Found found) {
        execution.setVariable(CALL_ID, callId());
        execution.setVariable(ATTEMPT, found.attempt());
        execution.setVariable(PERSON_ID, found.personId());
        execution.setVariable(
                HOLDER_FOUND, found.personId() == null ? "NO" : found.promisedTo() == null ? "YES" : "PROMISED");
    }

    void taken(String alertId) {
        execution.setVariable(ALERT_OUTCOME, AlertState.TAKEN.name());
        execution.setVariable(TAKEN_ALERT_ID, alertId);
    }

    /** The call's outcome when nobody is left: how the last one tried ended, or that there was nobody at all. */
    void nobodyLeft() {
        if (attempt() == 1) {
            execution.setVariable(ALERT_OUTCOME, AlertState.NOBODY.name());
        }
    }

    private String text(String name) {
        return (String) execution.getVariable(name);
    }
}
