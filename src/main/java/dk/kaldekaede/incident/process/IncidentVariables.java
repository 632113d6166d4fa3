package dk.kaldekaede.incident.process;

import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.Outreach;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code incident}. */
final class IncidentVariables {

    static final String WHAT = "what";
    static final String WHERE = "where";
    static final String AFFECTED_PEOPLE = "affectedPeople";
    static final String EXERCISE = "exercise";
    static final String ACTION_PLAN = "actionPlan";
    static final String OUTREACH = "outreach";

    private final VariableScope scope;

    IncidentVariables(VariableScope scope) {
        this.scope = scope;
    }

    /**
     * What Tasklist's start form brought; empty when the incident was reported another way. Taken out of the process:
     * free text lives in the incident's own table alone.
     */
    Optional<IncidentFacts> takeReport() {
        if (!scope.hasVariable(WHAT)) {
            return Optional.empty();
        }
        Number affected = (Number) scope.getVariable(AFFECTED_PEOPLE);
        IncidentFacts facts = IncidentFacts.reported(
                (String) scope.getVariable(WHAT),
                (String) scope.getVariable(WHERE),
                affected == null ? null : affected.intValue(),
                "YES".equals(scope.getVariable(EXERCISE)));
        scope.removeVariables(List.of(WHAT, WHERE, AFFECTED_PEOPLE, EXERCISE));
        return Optional.of(facts);
    }

    Outreach outreach() {
        return Outreach.valueOf((String) scope.getVariable(OUTREACH));
    }
}
