package dk.kaldekaede.effort.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sørg for opfølgning bagefter" (KS-2.4, KS-1.3). */
@Component
final class StartAftercareDelegate implements JavaDelegate {

    private final AftercareWorkflow aftercare;

    StartAftercareDelegate(AftercareWorkflow aftercare) {
        this.aftercare = aftercare;
    }

    @Override
    public void execute(DelegateExecution execution) {
        aftercare.start(execution.getProcessBusinessKey(), new EffortVariables(execution).activationId());
    }
}
