package samplehouse.calling.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of call-someone.bpmn. */
final class CallSomeoneVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String ANSWERED = "answered";
    static final String ANSWER_WITHIN = "answerWithin";
    static final String DUE_AT = "dueAt";

    private final VariableScope scope;

    CallSomeoneVariables(VariableScope scope) {
        this.scope = scope;
    }

    void dueAt(Instant dueAt) {
        scope.setVariable(DUE_AT, Date.from(dueAt));
    }
}
