package dk.kaldekaede.activation.process;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.AlertGivenBack;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Purpose;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The first of two who activate together can't after all (SF-5.2): the other is no longer asked, and the chain goes on
 * to the centre chief within the same second.
 */
@Component
class LinkGivenBack {

    private final Alerts alerts;
    private final AlertAnswers answers;

    LinkGivenBack(Alerts alerts, AlertAnswers answers) {
        this.alerts = alerts;
        this.answers = answers;
    }

    @EventListener
    void on(AlertGivenBack news) {
        if (news.alert().purpose() != Purpose.ACTIVATE) {
            return;
        }
        alerts.ofActivation(news.alert().activationId()).stream()
                .filter(Alert::ringing)
                .filter(alert -> alert.purpose() == Purpose.CO_ACTIVATE)
                .forEach(alert -> answers.withdraw(alert.id(), AlertState.WITHDRAWN));
    }
}
