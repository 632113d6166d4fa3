package dk.kaldekaede.readiness.process;

import dk.kaldekaede.readiness.ContactTests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send prøven": the test and its message, in one transaction with the wait and its timers. */
@Component
final class SendTestDelegate implements JavaDelegate {

    private final ContactTests tests;

    SendTestDelegate(ContactTests tests) {
        this.tests = tests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ContactTestVariables variables = new ContactTestVariables(execution);
        variables.sent(tests.send(variables.roundId(), variables.personId(), execution.getProcessInstanceId()));
    }
}
