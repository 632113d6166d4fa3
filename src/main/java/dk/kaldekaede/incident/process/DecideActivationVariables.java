package dk.kaldekaede.incident.process;

import dk.kaldekaede.incident.DecisionFacts;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.Known;
import dk.kaldekaede.incident.Response;
import dk.kaldekaede.plans.ActionPlans;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.util.StringUtils;

/** The variables of the process {@code decide-activation}. */
final class DecideActivationVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String AFFECTED_PEOPLE = "affectedPeople";
    static final String BALLERUP_CITIZENS = "ballerupCitizens";
    static final String ACUTE = "acute";
    static final String SCENE = "scene";
    static final String REGION_ANSWER = "regionAnswer";
    static final String SIZE = "size";
    static final String HOMES = "homes";
    static final String EPC_ELSEWHERE = "epcElsewhere";
    static final String IN_BALLERUP = "inBallerup";
    static final String EMPLOYEES_AFFECTED = "employeesAffected";
    static final String ACTION_PLAN = "actionPlan";
    static final String RESPONSE = "response";
    static final String REASON = "reason";
    static final String MUST_ASK = "mustAsk";
    static final String ACTIVATION_PROPOSED = "activationProposed";
    static final String LEVEL = "level";
    static final String TIME_CLASS = "timeClass";
    static final String DECIDE_WITHIN = "decideWithin";
    static final String REPEAT_AFTER = "repeatAfter";
    static final String ALERT_OUTCOME = "alertOutcome";
    static final String TAKEN_BY = "takenBy";
    static final String TAKEN_ALERT_ID = "takenAlertId";
    static final String DECISION = "decision";
    static final String SOCIAL_WORK_RESPONSE = "socialWorkResponse";
    static final String CRISIS_SUPPORT_RESPONSE = "crisisSupportResponse";
    static final String RECEPTION_CENTRE_RESPONSE = "receptionCentreResponse";
    static final String STAFF_SUPPORT_RESPONSE = "staffSupportResponse";

    static final String CONFIRM = "CONFIRM";
    static final String OVERRULE = "OVERRULE";
    static final String GIVE_BACK = "GIVE_BACK";

    /** What the tables take for an unknown number. */
    private static final int UNKNOWN_NUMBER = -1;

    /** What the table takes when nothing is known at all. */
    static final Map<String, Object> NOTHING_KNOWN = Stream.of(
                    BALLERUP_CITIZENS,
                    ACUTE,
                    SCENE,
                    REGION_ANSWER,
                    SIZE,
                    HOMES,
                    EPC_ELSEWHERE,
                    IN_BALLERUP,
                    EMPLOYEES_AFFECTED)
            .collect(Collectors.toMap(Function.identity(), fact -> Known.UNKNOWN.name()));

    /** The field of the task's form in which the response to each path is given. */
    private static final Map<String, String> RESPONSES = Map.of(
            ActionPlans.SOCIAL_WORK, SOCIAL_WORK_RESPONSE,
            ActionPlans.CRISIS_SUPPORT, CRISIS_SUPPORT_RESPONSE,
            ActionPlans.RECEPTION_CENTRE, RECEPTION_CENTRE_RESPONSE,
            ActionPlans.STAFF_SUPPORT, STAFF_SUPPORT_RESPONSE);

    /** The task's form, following the proposal. */
    static Map<String, Object> confirm() {
        return Map.of(DECISION, CONFIRM);
    }

    /** The task's form, deciding otherwise. */
    static Map<String, Object> overrule(Map<String, Response> responses) {
        Map<String, Object> form = new HashMap<>(Map.of(DECISION, OVERRULE));
        responses.forEach((plan, response) -> form.put(RESPONSES.get(plan), response.name()));
        return form;
    }

    /** The task's form when whoever took it can't after all. */
    static Map<String, Object> giveBack() {
        return Map.of(DECISION, GIVE_BACK);
    }

    private final VariableScope scope;

    DecideActivationVariables(VariableScope scope) {
        this.scope = scope;
    }

    /** The facts as the tables take them; nobody need be asked until a proposal says so. */
    void facts(DecisionFacts.Asked asked) {
        IncidentFacts facts = asked.facts();
        scope.setVariable(AFFECTED_PEOPLE, facts.affectedPeople() == null ? UNKNOWN_NUMBER : facts.affectedPeople());
        scope.setVariable(BALLERUP_CITIZENS, facts.ballerupCitizens().name());
        scope.setVariable(ACUTE, facts.acute().name());
        scope.setVariable(SCENE, facts.scene().name());
        scope.setVariable(REGION_ANSWER, facts.regionAnswer().name());
        scope.setVariable(HOMES, asked.homes().name());
        scope.setVariable(EPC_ELSEWHERE, asked.epcElsewhere().name());
        scope.setVariable(IN_BALLERUP, facts.inBallerup().name());
        scope.setVariable(EMPLOYEES_AFFECTED, facts.employeesAffected().name());
        scope.setVariable(MUST_ASK, false);
        scope.setVariable(ACTIVATION_PROPOSED, false);
        scope.setVariable(LEVEL, Response.NOTHING.name());
    }

    String actionPlan() {
        return text(ACTION_PLAN);
    }

    Response response() {
        return Response.valueOf(text(RESPONSE));
    }

    String reason() {
        return text(REASON);
    }

    /** Adds one plan's proposal: the highest response sets how urgent the alarm is. */
    void proposed(Response response, boolean mustAsk) {
        scope.setVariable(MUST_ASK, mustAsk || (boolean) scope.getVariable(MUST_ASK));
        scope.setVariable(
                ACTIVATION_PROPOSED, response == Response.ACTIVATE || (boolean) scope.getVariable(ACTIVATION_PROPOSED));
        if (response.compareTo(Response.valueOf(text(LEVEL))) > 0) {
            scope.setVariable(LEVEL, response.name());
        }
    }

    boolean givesBack() {
        return GIVE_BACK.equals(text(DECISION));
    }

    boolean confirms() {
        return CONFIRM.equals(text(DECISION));
    }

    /** What was decided otherwise; a path whose field was left empty is missing and follows the proposal. */
    Map<String, Response> overruled() {
        return RESPONSES.entrySet().stream()
                .filter(field -> StringUtils.hasText(text(field.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Response.valueOf(text(field.getValue()))));
    }

    String takenAlertId() {
        return text(TAKEN_ALERT_ID);
    }

    private String text(String name) {
        return (String) scope.getVariable(name);
    }
}
