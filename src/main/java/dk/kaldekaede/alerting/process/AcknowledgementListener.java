package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.AnswerResult;
import dk.kaldekaede.alerting.AnsweredVia;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.roster.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.form.FormException;
import org.springframework.stereotype.Component;

/**
 * The task "Kvittér for alarm" is completed: in Tasklist, which makes the answer count here; or by {@link
 * AlertWorkflow}, where it has counted already.
 */
@Component
final class AcknowledgementListener implements TaskListener {

    private final Alerts alerts;
    private final CurrentPerson currentPerson;

    AcknowledgementListener(Alerts alerts, CurrentPerson currentPerson) {
        this.alerts = alerts;
        this.currentPerson = currentPerson;
    }

    @Override
    public void notify(DelegateTask task) {
        AlertPersonVariables variables = new AlertPersonVariables(task);
        Alert alert = alerts.find(variables.alertId()).orElseThrow();
        if (alert.ringing()) {
            AnswerResult result = alerts.answer(
                    alert.id(),
                    variables.answer(),
                    new Answerer(AnsweredVia.TASKLIST, currentPerson.personId(), currentPerson.user()));
            if (result instanceof AnswerResult.Late) {
                throw new FormException("Alarmen er allerede besvaret eller afsluttet.");
            }
            alert = result.alert();
        }
        variables.outcome(alert.state());
    }
}
