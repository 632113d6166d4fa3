package dk.kaldekaede.staffing.process;

import dk.kaldekaede.staffing.CallOuts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Begynd indkaldelsen" (SF-6.4). */
@Component
final class BeginCallOutDelegate implements JavaDelegate {

    private final CallOuts callOuts;

    BeginCallOutDelegate(CallOuts callOuts) {
        this.callOuts = callOuts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CallOutVariables variables = new CallOutVariables(execution);
        callOuts.begin(execution.getProcessBusinessKey(), variables.activationId(), variables.terms());
    }
}
