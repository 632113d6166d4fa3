package dk.kaldekaede.staffing.process;

import dk.kaldekaede.staffing.CallOutTerms;
import dk.kaldekaede.staffing.Need;
import dk.kaldekaede.staffing.Needs;
import dk.kaldekaede.staffing.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code call-out}. */
final class CallOutVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String ACTION_PLAN = "actionPlan";
    static final String KINDS = "kinds";
    static final String TIERS = "tiers";
    static final String EXTRA_SHARE = "extraShare";
    static final String ACKNOWLEDGE_WITHIN = "acknowledgeWithin";
    static final String REMIND_EVERY = "remindEvery";
    static final String CHANNELS = "channels";
    static final String CHANNEL_MODE = "channelMode";
    static final String LOOK_EVERY = "lookEvery";
    static final String WAIT_FOR_LEADER = "waitForLeader";
    static final String ARRIVE_WITHIN = "arriveWithin";
    static final String LATE_TOLERANCE = "lateTolerance";
    static final String LONGEST_OUT = "longestOut";
    static final String RELIEF_AHEAD = "reliefAhead";
    static final String REST = "rest";
    static final String HOME_WITHIN = "homeWithin";
    static final String NEEDS_OUTDATED = "needsOutdated";
    static final String NEXT_LOOK_AT = "nextLookAt";
    static final String KIND = "kind";
    static final String LANGUAGE = "language";
    static final String NEEDED = "needed";
    static final String PROPOSAL = "proposal";
    static final String REASON = "reason";

    private final VariableScope scope;

    CallOutVariables(VariableScope scope) {
        this.scope = scope;
    }

    String activationId() {
        return text(ACTIVATION_ID);
    }

    /** What the table call-out-policy answered. */
    CallOutTerms terms() {
        return new CallOutTerms(
                names(KINDS),
                names(TIERS).stream().map(Tier::valueOf).toList(),
                number(EXTRA_SHARE),
                text(ACKNOWLEDGE_WITHIN),
                text(REMIND_EVERY),
                text(CHANNELS),
                text(CHANNEL_MODE),
                time(LOOK_EVERY),
                time(WAIT_FOR_LEADER),
                time(ARRIVE_WITHIN),
                time(LATE_TOLERANCE),
                time(LONGEST_OUT),
                time(RELIEF_AHEAD),
                time(REST),
                time(HOME_WITHIN));
    }

    /** What the table staffing-social-work answered for one kind. */
    Needs.Decided need() {
        return new Needs.Decided(
                text(KIND), Need.ANY_LANGUAGE, number(NEEDED), text(REASON), (Boolean) scope.getVariable(PROPOSAL));
    }

    /** What the table interpreters answered for one language. */
    Needs.Decided interpreters() {
        return new Needs.Decided(Needs.INTERPRETERS, text(LANGUAGE), number(NEEDED), text(REASON), false);
    }

    void needsOutdated(boolean outdated) {
        scope.setVariable(NEEDS_OUTDATED, outdated);
    }

    void nextLook(Instant at) {
        scope.setVariable(NEXT_LOOK_AT, Date.from(at));
    }

    private List<String> names(String variable) {
        return Arrays.asList(text(variable).split(","));
    }

    private Duration time(String variable) {
        return Duration.parse(text(variable));
    }

    private int number(String variable) {
        return ((Number) scope.getVariable(variable)).intValue();
    }

    private String text(String name) {
        return (String) scope.getVariable(name);
    }
}
