package dk.kaldekaede.readiness.process;

import dk.kaldekaede.notification.MessageState;
import dk.kaldekaede.notification.MessageStateChanged;
import dk.kaldekaede.readiness.ContactTests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A test failed for good: the way is dead, and nobody waits for the deadline to find that out. After the commit, so that
 * a conflict here can't undo what is known of the message; if this itself fails, the deadline still stands.
 */
@Component
class UndeliveredTests {

    private final ContactTests tests;
    private final ContactTestWorkflow workflow;

    UndeliveredTests(ContactTests tests, ContactTestWorkflow workflow) {
        this.tests = tests;
        this.workflow = workflow;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(MessageStateChanged news) {
        if (news.state() == MessageState.FAILED && news.incidentId() == null) {
            tests.byMessage(news.messageId())
                    .filter(test -> test.processInstanceId() != null && test.outcome() == null)
                    .ifPresent(workflow::undelivered);
        }
    }
}
