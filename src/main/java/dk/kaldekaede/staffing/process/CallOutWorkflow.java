package dk.kaldekaede.staffing.process;

import dk.kaldekaede.staffing.CallOut;
import dk.kaldekaede.staffing.CallOutProcesses;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The one class through which call-outs speak to the engine. Each process is addressed by its effort. */
@Component
class CallOutWorkflow implements CallOutProcesses {

    private final RuntimeService runtime;

    CallOutWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void wake(String activationId) {
        send(CallOutProcess.MESSAGE_CALL_OUT_NEWS, activationId);
    }

    @Override
    public void standDown(String activationId) {
        send(CallOutProcess.MESSAGE_CALL_OUT_STOOD_DOWN, activationId);
    }

    @Override
    public void someoneIsHome(String activationId) {
        send(HomecomingProcess.MESSAGE_SOMEONE_IS_HOME, activationId);
    }

    @Override
    public void awaitHomecoming(CallOut callOut, Instant dueAt) {
        boolean waits = runtime.createProcessInstanceQuery()
                        .processDefinitionKey(HomecomingProcess.KEY)
                        .variableValueEquals(HomecomingVariables.ACTIVATION_ID, callOut.activationId())
                        .count()
                > 0;
        if (waits) {
            return;
        }
        runtime.startProcessInstanceByKey(
                HomecomingProcess.KEY, callOut.incidentId(), HomecomingVariables.begin(callOut.activationId(), dueAt));
    }

    /** Nothing waits when the process has ended, or has not come so far: then it will read what is news by itself. */
    private void send(String message, String activationId) {
        runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processVariableValueEquals(CallOutVariables.ACTIVATION_ID, activationId)
                .list()
                .forEach(waiting -> runtime.messageEventReceived(message, waiting.getId()));
    }
}
