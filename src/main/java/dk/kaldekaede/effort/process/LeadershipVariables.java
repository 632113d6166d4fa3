package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.Leaderships;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code leadership}. */
final class LeadershipVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String SUBJECT = "subject";
    static final String LEVEL = "level";
    static final String ATTEMPT = "attempt";
    static final String LEADER_ROLE = "leaderRole";
    static final String LEADER_ACCOUNT = "leaderAccount";
    static final String LEADER_ACTION = "leaderAction";
    static final String ALERT_OUTCOME = "alertOutcome";
    static final String TAKEN_ALERT_ID = "takenAlertId";

    static final String GIVE_BACK = "GIVE_BACK";

    private final VariableScope scope;

    LeadershipVariables(VariableScope scope) {
        this.scope = scope;
    }

    String activationId() {
        return text(ACTIVATION_ID);
    }

    String subject() {
        return text(SUBJECT);
    }

    String takenAlertId() {
        return text(TAKEN_ALERT_ID);
    }

    boolean givesBack() {
        return GIVE_BACK.equals(text(LEADER_ACTION));
    }

    /** The search for a leader begins with the first in the order. */
    void fromTheFirst() {
        scope.setVariable(ATTEMPT, 1);
    }

    void leader(Leaderships.Leader leader) {
        scope.setVariable(LEADER_ROLE, leader.role());
        scope.setVariable(LEADER_ACCOUNT, leader.account());
    }

    private String text(String name) {
        return (String) scope.getVariable(name);
    }
}
