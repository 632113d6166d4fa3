package dk.kaldekaede.watch.process;

import dk.kaldekaede.watch.TestAlarms;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér at den ikke kom frem". */
@Component
final class NoteLostTestAlarmDelegate implements JavaDelegate {

    private final TestAlarms alarms;

    NoteLostTestAlarmDelegate(TestAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alarms.lost(new TestAlarmVariables(execution).testAlarmId());
    }
}
