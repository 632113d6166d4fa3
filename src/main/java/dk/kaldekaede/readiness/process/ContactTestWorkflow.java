package dk.kaldekaede.readiness.process;

import dk.kaldekaede.readiness.ContactTest;
import dk.kaldekaede.readiness.ContactTestAnswers;
import dk.kaldekaede.readiness.ContactTests;
import dk.kaldekaede.roster.PersonChanged;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one class through which contact tests speak to the engine. */
@Component
class ContactTestWorkflow extends PersonWorkflow implements ContactTestAnswers, OpenCalls {

    private final ContactTests tests;

    ContactTestWorkflow(ContactTests tests, RuntimeService runtime, TaskService tasks) {
        super(
                runtime,
                tasks,
                new Names(
                        ContactTestProcess.KEY,
                        ContactTestProcess.MESSAGE_CONTACT_TEST_ANSWERED,
                        ContactTestProcess.USER_TASK_CALL_PERSON,
                        ContactTestVariables.helped()));
        this.tests = tests;
    }

    @Override
    @Transactional
    public void start(String roundId, String personId) {
        if (tests.openOf(personId).isEmpty()) {
            startFor(personId, ContactTestVariables.of(roundId, personId));
        }
    }

    @Override
    @Transactional
    public void arrived(ContactTest test) {
        if (tests.arrived(test.id())) {
            goOn(test);
        }
    }

    /** She left: nobody waits for her any longer. */
    @EventListener
    void on(PersonChanged news) {
        tests.openOf(news.personId()).filter(tests::overtaken).ifPresent(this::goOn);
    }

    /** The message will not reach her: whoever looks after her role rings her, now. */
    void undelivered(ContactTest test) {
        answerAt(
                ContactTestProcess.RECEIVE_TASK_AWAIT_ARRIVAL,
                test.processInstanceId(),
                ContactTestVariables.answered(false));
    }

    private void goOn(ContactTest test) {
        if (test.processInstanceId() != null) {
            answer(test.processInstanceId(), ContactTestVariables.answered(true));
        }
    }
}
