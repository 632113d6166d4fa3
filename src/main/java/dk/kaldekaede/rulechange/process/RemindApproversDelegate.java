package dk.kaldekaede.rulechange.process;

import dk.kaldekaede.rulechange.Approvals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Mind om godkendelsen". */
@Component
final class RemindApproversDelegate implements JavaDelegate {

    private final Approvals approvals;

    RemindApproversDelegate(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.remind(new RuleChangeVariables(execution).draftId());
    }
}
