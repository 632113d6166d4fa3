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

    /** Those that ring. */
    List<Alert> ringing(String activationId) {
        return alerts.ofActivation(activationId).stream()
                .filter(alert -> alert.ringing() && alert.purpose() == Purpose.LEAD)
                .toList();
    }

    /** There is nothing left to take over: the leader has given it back, or the effort ends. */
    void withdraw(String activationId) {
        ringing(activationId).forEach(alert -> answers.withdraw(alert.id(), AlertState.WITHDRAWN));
    }
}
