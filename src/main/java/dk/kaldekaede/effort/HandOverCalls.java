package dk.kaldekaede.effort;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Purpose;
import java.util.List;
import org.springframework.stereotype.Component;

/** The calls that ask somebody to take over: while there is a leader, nobody else is called to lead. */
@Component
class HandOverCalls {

    private final Alerts alerts;
    private final AlertAnswers answers;

    HandOverCalls(Alerts alerts, AlertAnswers answers) {
        this.alerts = alerts;
        this.answers = answers;
    }

    /** Those that ring and ask somebody to lead the subject. */
    List<Alert> ringing(String activationId, String subject) {
        Purpose asked = Purpose.toLead(subject);
        return alerts.ofActivation(activationId).stream()
                .filter(alert -> alert.ringing() && alert.purpose() == asked)
                .toList();
    }

    /** There is nothing left to take over: the subject is led no more. */
    void withdraw(String activationId, String subject) {
        ringing(activationId, subject).forEach(alert -> answers.withdraw(alert.id(), AlertState.WITHDRAWN));
    }
}
