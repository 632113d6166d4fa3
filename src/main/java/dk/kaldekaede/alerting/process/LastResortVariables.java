package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.NewAlert;
import dk.kaldekaede.alerting.Purpose;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code last-resort}. */
final class LastResortVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String PURPOSE = "purpose";
    static final String SUBJECT = "subject";
    static final String LEVEL = "level";
    static final String ACTIVATION_PROPOSED = "activationProposed";
    static final String TIME_CLASS = "timeClass";
    static final String DECIDE_WITHIN = "decideWithin";
    static final String REPEAT_AFTER = "repeatAfter";
    static final String FOUND_ROLE = "foundRole";
    static final String TAKEN_ALERT_ID = "takenAlertId";

    private final VariableScope scope;

    LastResortVariables(VariableScope scope) {
        this.scope = scope;
    }

    String activationId() {
        return text(ACTIVATION_ID);
    }

    Purpose purpose() {
        return Purpose.valueOf(text(PURPOSE));
    }

    String foundRole() {
        return text(FOUND_ROLE);
    }

    /** The record that a person of the found role takes it, as said to the crisis management. */
    NewAlert found(DelegateExecution execution, String personId) {
        return NewAlert.unrung(
                        execution.getProcessBusinessKey(),
                        activationId(),
                        foundRole(),
                        purpose(),
                        execution.getProcessInstanceId(),
                        1)
                .to(personId, 1);
    }

    /** The alarm of whoever searches; empty when the crisis management did not answer. */
    Optional<String> takenAlertId() {
        return Optional.ofNullable(text(TAKEN_ALERT_ID));
    }

    void taken(String alertId) {
        scope.setVariable(TAKEN_ALERT_ID, alertId);
    }

    private String text(String name) {
        return (String) scope.getVariable(name);
    }
}
