package dk.kaldekaede.rulechange.process;

import dk.kaldekaede.rulechange.Approvals;
import dk.kaldekaede.rulechange.DraftState;
import dk.kaldekaede.rulechange.RuleDraft;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The task "Godkend regelændring" is completed, in Tasklist or anywhere else. */
@Component
final class ApprovalListener implements TaskListener {

    private final Approvals approvals;
    private final RefusedTasks refused;

    ApprovalListener(Approvals approvals, RefusedTasks refused) {
        this.approvals = approvals;
        this.refused = refused;
    }

    @Override
    public void notify(DelegateTask task) {
        refused.orDo(() -> answer(new RuleChangeVariables(task)));
    }

    private void answer(RuleChangeVariables variables) {
        String remark = variables.takeReason();
        if (variables.approves()) {
            RuleDraft draft = approvals.approve(variables.draftId());
            variables.wantedAt(draft.wantedAt(), draft.state() == DraftState.SCHEDULED);
        } else {
            approvals.sendBack(variables.draftId(), remark);
        }
    }
}
