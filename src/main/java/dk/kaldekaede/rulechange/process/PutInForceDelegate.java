package dk.kaldekaede.rulechange.process;

import dk.kaldekaede.rulechange.Approvals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sæt tabellen i kraft". */
@Component
final class PutInForceDelegate implements JavaDelegate {

    private final Approvals approvals;

    PutInForceDelegate(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RuleChangeVariables variables = new RuleChangeVariables(execution);
        variables.putInForce(approvals.putInForce(variables.draftId()));
    }
}
