package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.Aftercare;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Mind om supervisionen" (KS-2.4). */
@Component
final class RemindOfSupervisionDelegate implements JavaDelegate {

    private final Aftercare aftercare;

    RemindOfSupervisionDelegate(Aftercare aftercare) {
        this.aftercare = aftercare;
    }

    @Override
    public void execute(DelegateExecution execution) {
        aftercare.remindOfSupervision(
                execution.getProcessBusinessKey(), new TeamSupervisionVariables(execution).activationId());
    }
}
