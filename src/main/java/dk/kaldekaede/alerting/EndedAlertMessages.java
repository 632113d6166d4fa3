package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever has answered, or is called no more, gets no second copy of the alarm because a receipt is missing. */
@Component
class EndedAlertMessages {

    private final Outbox outbox;

    EndedAlertMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(AlertEnded news) {
        outbox.awaitNoReceipt(news.alert().id());
        // Whoever was silent because nothing left the house is still told.
        if (news.alert().state() != AlertState.SILENT) {
            outbox.withdraw(news.alert().id());
        }
    }
}
