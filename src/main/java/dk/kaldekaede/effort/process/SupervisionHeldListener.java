package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.Aftercare;
import dk.kaldekaede.roster.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Supervision was held (KS-2.4). */
@Component
final class SupervisionHeldListener implements TaskListener {

    private final Aftercare aftercare;
    private final CurrentPerson currentPerson;

    SupervisionHeldListener(Aftercare aftercare, CurrentPerson currentPerson) {
        this.aftercare = aftercare;
        this.currentPerson = currentPerson;
    }

    @Override
    public void notify(DelegateTask task) {
        aftercare.held(
                task.getExecution().getProcessBusinessKey(),
                new TeamSupervisionVariables(task).activationId(),
                currentPerson.user());
    }
}
