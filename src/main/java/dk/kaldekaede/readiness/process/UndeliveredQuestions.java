package dk.kaldekaede.readiness.process;

import dk.kaldekaede.notification.MessageState;
import dk.kaldekaede.notification.MessageStateChanged;
import dk.kaldekaede.readiness.Confirmations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The question failed for good: the number is wrong, and nobody waits two weeks to find that out. After the commit, so
 * that a conflict here can't undo what is known of the message; if this itself fails, the two weeks still stand.
 */
@Component
class UndeliveredQuestions {

    private final Confirmations confirmations;
    private final ConfirmationWorkflow workflow;

    UndeliveredQuestions(Confirmations confirmations, ConfirmationWorkflow workflow) {
        this.confirmations = confirmations;
        this.workflow = workflow;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(MessageStateChanged news) {
        if (news.state() == MessageState.FAILED && news.incidentId() == null) {
            confirmations.openByMessage(news.messageId()).ifPresent(workflow::askForHelp);
        }
    }
}
