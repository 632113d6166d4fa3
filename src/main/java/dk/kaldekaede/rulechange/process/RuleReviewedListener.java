package dk.kaldekaede.rulechange.process;

import dk.kaldekaede.rulechange.Approvals;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The task "Gennemse hændelsens regelændring" is completed. */
@Component
final class RuleReviewedListener implements TaskListener {

    private final Approvals approvals;
    private final RefusedTasks refused;

    RuleReviewedListener(Approvals approvals, RefusedTasks refused) {
        this.approvals = approvals;
        this.refused = refused;
    }

    @Override
    public void notify(DelegateTask task) {
        refused.orDo(() -> approvals.reviewed(task.getExecution().getProcessBusinessKey()));
    }
}
