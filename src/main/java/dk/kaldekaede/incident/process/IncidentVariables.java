package dk.kaldekaede.incident.process;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.incident.Cancellation;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.Outreach;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code incident}. */
final class IncidentVariables {

    static final String WHAT = "what";
    static final String WHERE = "where";
    static final String AFFECTED_PEOPLE = "affectedPeople";
    static final String EXERCISE = "exercise";
    static final String ACTIVATION_ID = "activationId";
    static final String ACTION_PLAN = "actionPlan";
    static final String OUTREACH = "outreach";
    static final String CANCELLATION = "cancellation";

    /** The start form as Tasklist would fill it in. */
    static Map<String, Object> form(IncidentFacts facts) {
        Map<String, Object> form = new HashMap<>();
        form.put(WHAT, facts.what());
        form.put(WHERE, facts.where());
        form.put(AFFECTED_PEOPLE, facts.affectedPeople());
        form.put(EXERCISE, facts.exercise() ? "YES" : "NO");
        return form;
    }

    /** The effort that is reopened. */
    static Map<String, Object> reopened(Activation activation) {
        return Map.of(ACTIVATION_ID, activation.id(), ACTION_PLAN, activation.actionPlan());
    }

    private final VariableScope scope;

    IncidentVariables(VariableScope scope) {
        this.scope = scope;
    }

    /** What the start form brought, taken out of the process: free text lives in the incident's own table alone. */
    IncidentFacts takeReport() {
        Number affected = (Number) scope.getVariable(AFFECTED_PEOPLE);
        IncidentFacts facts = IncidentFacts.reported(
                (String) scope.getVariable(WHAT),
                (String) scope.getVariable(WHERE),
                affected == null ? null : affected.intValue(),
                "YES".equals(scope.getVariable(EXERCISE)));
        scope.removeVariables(List.of(WHAT, WHERE, AFFECTED_PEOPLE, EXERCISE));
        return facts;
    }

    Cancellation cancellation() {
        return Cancellation.valueOf((String) scope.getVariable(CANCELLATION));
    }

    Outreach outreach() {
        return Outreach.valueOf((String) scope.getVariable(OUTREACH));
    }
}
