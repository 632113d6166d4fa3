package dk.kaldekaede.watch.process;

import dk.kaldekaede.watch.TestAlarms;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send prøvealarm". */
@Component
final class SendTestAlarmDelegate implements JavaDelegate {

    private final TestAlarms alarms;

    SendTestAlarmDelegate(TestAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alarms.send(new TestAlarmVariables(execution).testAlarmId());
    }
}
