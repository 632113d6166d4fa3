package dk.kaldekaede.watch.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code test-alarm}. */
final class TestAlarmVariables {

    static final String TEST_ALARM_ID = "testAlarmId";
    static final String ARRIVAL_DUE_AT = "arrivalDueAt";

    private final VariableScope scope;

    TestAlarmVariables(VariableScope scope) {
        this.scope = scope;
    }

    static Map<String, Object> of(String testAlarmId, Instant arrivalDueAt) {
        return Map.of(TEST_ALARM_ID, testAlarmId, ARRIVAL_DUE_AT, Date.from(arrivalDueAt));
    }

    String testAlarmId() {
        return (String) scope.getVariable(TEST_ALARM_ID);
    }
}
