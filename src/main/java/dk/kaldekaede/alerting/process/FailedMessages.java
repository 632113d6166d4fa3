package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.notification.MessageState;
import dk.kaldekaede.notification.MessageStateChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A message of an alarm failed for good: another way is taken; when none is left the chain goes on at once instead of
 * waiting out a deadline for nobody. After the commit, so that a conflict here can't undo what is known of the message;
 * if this itself fails, the alarm's deadline still stands.
 */
@Component
class FailedMessages {

    private final Alerts alerts;
    private final AlertWorkflow workflow;

    FailedMessages(Alerts alerts, AlertWorkflow workflow) {
        this.alerts = alerts;
        this.workflow = workflow;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(MessageStateChanged news) {
        if (news.state() == MessageState.FAILED && news.alertId() != null) {
            alerts.find(news.alertId())
                    .filter(Alert::ringing)
                    .filter(alert -> !alerts.goAround(alert))
                    .ifPresent(workflow::undeliverable);
        }
    }
}
