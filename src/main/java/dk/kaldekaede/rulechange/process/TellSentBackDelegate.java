package dk.kaldekaede.rulechange.process;

import dk.kaldekaede.rulechange.Approvals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Fortæl, at den er sendt tilbage". */
@Component
final class TellSentBackDelegate implements JavaDelegate {

    private final Approvals approvals;

    TellSentBackDelegate(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.tellSentBack(new RuleChangeVariables(execution).draftId());
    }
}
