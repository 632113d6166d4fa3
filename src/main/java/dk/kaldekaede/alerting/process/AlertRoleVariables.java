package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.HolderSearch;
import dk.kaldekaede.alerting.NewAlert;
import dk.kaldekaede.alerting.Purpose;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The variables of the process {@code alert-role}. */
final class AlertRoleVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String ROLE = "role";
    static final String PURPOSE = "purpose";
    static final String LEVEL = "level";
    static final String NAMED_PERSON = "namedPerson";
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
    static final String TAKEN_BY = "takenBy";

    private static final String NOBODY = "none";

    private final DelegateExecution execution;

    AlertRoleVariables(DelegateExecution execution) {
        this.execution = execution;
    }

    /** All people of the role that are tried in this call share the id of its process. */
    String callId() {
        return execution.getProcessInstanceId();
    }

    /** The call as far as it is known before somebody is found. */
    NewAlert call(int attempt) {
        return NewAlert.unrung(
                execution.getProcessBusinessKey(),
                text(ACTIVATION_ID),
                text(ROLE),
                Purpose.valueOf(text(PURPOSE)),
                callId(),
                attempt);
    }

    /** The one person to be called, whoever else has the role; null for whoever is on duty in it. */
    String namedPerson() {
        return text(NAMED_PERSON);
    }

    int attempt() {
        return ((Number) execution.getVariable(ATTEMPT)).intValue();
    }

    void found(HolderSearch.Found found) {
        execution.setVariable(CALL_ID, callId());
        execution.setVariable(ATTEMPT, found.attempt());
        execution.setVariable(PERSON_ID, found.personId());
        execution.setVariable(TAKEN_BY, NOBODY);
        execution.setVariable(HOLDER_FOUND, found.personId() == null ? "NO" : "YES");
        if (found.takenAlertId() != null) {
            promised(found.takenAlertId());
        }
    }

    private void promised(String alertId) {
        execution.setVariable(HOLDER_FOUND, "PROMISED");
        execution.setVariable(ALERT_OUTCOME, AlertState.TAKEN.name());
        execution.setVariable(TAKEN_ALERT_ID, alertId);
        execution.setVariable(TAKEN_BY, text(ROLE));
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
