package dk.kaldekaede.rulechange.process;

import dk.kaldekaede.rulechange.Approvals;
import dk.kaldekaede.rulechange.RuleAccounts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Somebody takes the task, or is given it: nobody who wrote in the draft. */
@Component
final class ApproverListener implements TaskListener {

    private final Approvals approvals;
    private final RuleAccounts accounts;
    private final RefusedTasks refused;

    ApproverListener(Approvals approvals, RuleAccounts accounts, RefusedTasks refused) {
        this.approvals = approvals;
        this.accounts = accounts;
        this.refused = refused;
    }

    @Override
    public void notify(DelegateTask task) {
        String user = task.getAssignee();
        if (user != null) {
            String draft = task.getExecution().getProcessBusinessKey();
            refused.orDo(() ->
                    approvals.requireSecond(draft, user, accounts.managers().contains(user)));
        }
    }
}
