package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.Place;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code effort}. */
final class EffortVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String ACTION_PLAN = "actionPlan";
    static final String SUBJECT = "subject";
    static final String LEVEL = "level";
    static final String SIZE = "size";
    static final String PLACE = "place";
    static final String REASON = "reason";
    static final String PARTNER = "partner";
    static final String CONTACT = "contact";
    static final String ROLE = "role";
    static final String CONTACT_WITHIN = "contactWithin";
    static final String CONTACT_RESULT = "contactResult";

    private final VariableScope scope;

    EffortVariables(VariableScope scope) {
        this.scope = scope;
    }

    String activationId() {
        return text(ACTIVATION_ID);
    }

    String actionPlan() {
        return text(ACTION_PLAN);
    }

    Place place() {
        return new Place(activationId(), text(PLACE), text(REASON));
    }

    /** Whom a task to contact somebody is about. */
    String partner() {
        return text(PARTNER);
    }

    String contactResult() {
        return text(CONTACT_RESULT);
    }

    private String text(String name) {
        return (String) scope.getVariable(name);
    }
}
