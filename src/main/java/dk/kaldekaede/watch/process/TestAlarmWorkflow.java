package dk.kaldekaede.watch.process;

import dk.kaldekaede.watch.TestAlarmCourse;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** The one class through which test alarms speak to the engine. */
@Component
class TestAlarmWorkflow implements TestAlarmCourse {

    private final RuntimeService runtime;

    TestAlarmWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String start(String testAlarmId, Instant arrivalDueAt) {
        return runtime.startProcessInstanceByKey(
                        TestAlarmProcess.KEY, testAlarmId, TestAlarmVariables.of(testAlarmId, arrivalDueAt))
                .getId();
    }

    @Override
    public void arrived(String processInstanceId) {
        Execution waiting = runtime.createExecutionQuery()
                .processInstanceId(processInstanceId)
                .messageEventSubscriptionName(TestAlarmProcess.MESSAGE_TEST_ALARM_ARRIVED)
                .singleResult();
        if (waiting != null) {
            runtime.messageEventReceived(TestAlarmProcess.MESSAGE_TEST_ALARM_ARRIVED, waiting.getId());
        }
    }
}
