package dk.kaldekaede.readiness.process;

import dk.kaldekaede.readiness.Confirmation;
import dk.kaldekaede.readiness.ConfirmationAnswers;
import dk.kaldekaede.readiness.ConfirmationOutcome;
import dk.kaldekaede.readiness.Confirmations;
import dk.kaldekaede.roster.PersonChanged;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one class through which the confirmation of contact details speaks to the engine. */
@Component
class ConfirmationWorkflow extends PersonWorkflow implements ConfirmationAnswers, OpenHelp {

    private final Confirmations confirmations;

    ConfirmationWorkflow(Confirmations confirmations, RuntimeService runtime, TaskService tasks) {
        super(
                runtime,
                tasks,
                new Names(
                        ContactConfirmationProcess.KEY,
                        ContactConfirmationProcess.MESSAGE_CONTACT_DETAILS_ANSWERED,
                        ContactConfirmationProcess.USER_TASK_GET_CONFIRMATION,
                        ContactConfirmationVariables.helped()));
        this.confirmations = confirmations;
    }

    @Override
    @Transactional
    public void start(String personId) {
        if (confirmations.openOf(personId).isEmpty()) {
            startFor(personId, ContactConfirmationVariables.of(personId));
        }
    }

    @Override
    @Transactional
    public void confirm(Confirmation confirmation) {
        if (confirmations.confirmed(confirmation.id(), ConfirmationOutcome.CONFIRMED)) {
            goOn(confirmation);
        }
    }

    @Override
    @Transactional
    public void wrong(Confirmation confirmation) {
        if (confirmations.wrong(confirmation.id())) {
            askForHelp(confirmation);
        }
    }

    /** She left, or confirmed her details on her own page: nobody waits for her any longer. */
    @EventListener
    void on(PersonChanged news) {
        confirmations.openOf(news.personId()).filter(confirmations::overtaken).ifPresent(this::goOn);
    }

    /** No message got through: whoever looks after her role finds out why. */
    void askForHelp(Confirmation confirmation) {
        answerAt(
                ContactConfirmationProcess.RECEIVE_TASK_AWAIT_ANSWER,
                confirmation.processInstanceId(),
                ContactConfirmationVariables.answered(false));
    }

    private void goOn(Confirmation confirmation) {
        answer(confirmation.processInstanceId(), ContactConfirmationVariables.answered(true));
    }
}
