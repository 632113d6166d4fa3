package dk.kaldekaede.effort.process;

import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code leadership}. */
final class LeadershipVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String SUBJECT = "subject";
    static final String LEVEL = "level";
    static final String ATTEMPT = "attempt";
    static final String LEAD_PURPOSE = "leadPurpose";
    static final String FIRST_ASKED = "firstAsked";
    static final String LEADER_ROLE = "leaderRole";
    static final String LEADER_ACCOUNT = "leaderAccount";
    static final String LEADER_ACTION = "leaderAction";
    static final String ALERT_OUTCOME = "alertOutcome";
    static final String TAKEN_ALERT_ID = "takenAlertId";
    static final String LAST_LEADER_ROLE = "lastLeaderRole";
    static final String LAST_LEADER_PERSON = "lastLeaderPerson";
    static final String HAND_OVER_ROLE = "handOverRole";
    static final String HAND_OVER_PERSON = "handOverPerson";
    static final String HAND_OVER_OUTCOME = "handOverOutcome";
    static final String HAND_OVER_ALERT_ID = "handOverAlertId";

    static final String GIVE_BACK = "GIVE_BACK";
    private static final String NOBODY = "none";
    private static final String NEXT = "NEXT";
    private static final String LAST_LEADER = "LAST_LEADER";
    private static final String SUCCESSOR = "SUCCESSOR";

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

    /** Who is asked to take the leadership over. */
    static Map<String, Object> handOver(String role, String person) {
        return Map.of(HAND_OVER_ROLE, role, HAND_OVER_PERSON, person);
    }

    /** Whoever was asked to take it over has said yes, and is waited for. */
    static Map<String, Object> accepted(String takenAlertId) {
        return Map.of(ALERT_OUTCOME, AlertState.TAKEN.name(), TAKEN_ALERT_ID, takenAlertId);
    }

    /** Whoever was asked to take it over will not, and is waited for. */
    static Map<String, Object> refused() {
        return Map.of(ALERT_OUTCOME, AlertState.DECLINED.name());
    }

    String handOverAlertId() {
        return text(HAND_OVER_ALERT_ID);
    }

    /** Whoever was asked has taken it over; what she took is hers to give back. */
    void handedOver(Optional<Leaderships.Leader> leads) {
        leads.ifPresent(leader -> {
            leader(leader);
            scope.setVariable(TAKEN_ALERT_ID, handOverAlertId());
        });
    }

    boolean givesBack() {
        return GIVE_BACK.equals(text(LEADER_ACTION));
    }

    /** The search for a leader begins with the first in the order. */
    void fromTheFirst() {
        scope.setVariable(ATTEMPT, 1);
    }

    /** Whoever is being asked already is waited for; whoever led until the stand-down is asked first when it is reopened. */
    void first(Leaderships.First first) {
        String before = first.before().isPresent() ? LAST_LEADER : NEXT;
        scope.setVariable(FIRST_ASKED, first.successorRings() ? SUCCESSOR : before);
        scope.setVariable(
                LAST_LEADER_ROLE, first.before().map(LeadershipPeriod::role).orElse(NOBODY));
        scope.setVariable(
                LAST_LEADER_PERSON,
                first.before().map(LeadershipPeriod::personId).orElse(NOBODY));
    }

    void leader(Leaderships.Leader leader) {
        scope.setVariable(LEADER_ROLE, leader.role());
        scope.setVariable(LEADER_ACCOUNT, leader.account());
    }

    private String text(String name) {
        return (String) scope.getVariable(name);
    }
}
