package dk.kaldekaede.readiness.process;

import dk.kaldekaede.readiness.ContactTests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Mind om prøven". */
@Component
final class RemindOfTestDelegate implements JavaDelegate {

    private final ContactTests tests;

    RemindOfTestDelegate(ContactTests tests) {
        this.tests = tests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tests.remind(new ContactTestVariables(execution).contactTestId());
    }
}
