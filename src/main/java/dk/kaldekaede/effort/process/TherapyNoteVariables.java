package dk.kaldekaede.effort.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code therapy-note}: two dates and an id, and nobody's name. */
final class TherapyNoteVariables {

    static final String ACTIVATION_ID = "activationId";
    static final String ENDED_AT = "endedAt";
    static final String NOTE_DUE_AT = "noteDueAt";
    static final String THERAPY_AGREED = "therapyAgreed";

    private final VariableScope scope;

    TherapyNoteVariables(VariableScope scope) {
        this.scope = scope;
    }

    /** What the process begins with. */
    static Map<String, Object> begin(String activationId, Instant endedAt, Instant noteDueAt) {
        return Map.of(ACTIVATION_ID, activationId, ENDED_AT, Date.from(endedAt), NOTE_DUE_AT, Date.from(noteDueAt));
    }

    String activationId() {
        return (String) scope.getVariable(ACTIVATION_ID);
    }

    Instant endedAt() {
        return ((Date) scope.getVariable(ENDED_AT)).toInstant();
    }
}
