package dk.kaldekaede.readiness.process;

import dk.kaldekaede.readiness.ContactTests;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The task "Ring, og ret kontaktoplysningerne" is completed: somebody talked to her. */
@Component
final class ContactTestListener implements TaskListener {

    private final ContactTests tests;

    ContactTestListener(ContactTests tests) {
        this.tests = tests;
    }

    @Override
    public void notify(DelegateTask task) {
        tests.helped(new ContactTestVariables(task).contactTestId());
    }
}
