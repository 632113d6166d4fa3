package dk.kaldekaede.rulechange.process;

import dk.kaldekaede.rulechange.RuleChangeProcesses;
import dk.kaldekaede.rulechange.RuleDraft;
import dk.kaldekaede.rulechange.RuleRefused;
import dk.kaldekaede.rules.table.TableDifference;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The one class through which a draft speaks to the engine. The business key is the draft's id. */
@Component
class RuleChangeWorkflow implements RuleChangeProcesses {

    private final RuntimeService runtime;
    private final TaskService tasks;

    RuleChangeWorkflow(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void start(RuleDraft draft, String tableName, TableDifference differences) {
        runtime.startProcessInstanceByKey(
                RuleChangeProcess.KEY, draft.id(), RuleChangeVariables.begin(draft.id(), tableName, differences));
    }

    @Override
    public void answer(String draftId, boolean approved, String remark) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(draftId)
                .taskDefinitionKey(RuleChangeProcess.USER_TASK_APPROVE_CHANGE)
                .singleResult();
        if (task == null) {
            throw new RuleRefused(RuleRefused.Why.NOT_WAITING);
        }
        tasks.complete(task.getId(), RuleChangeVariables.answer(approved, remark));
    }

    @Override
    public void withdraw(String draftId) {
        Execution waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(draftId)
                .messageEventSubscriptionName(RuleChangeProcess.MESSAGE_RULE_CHANGE_WITHDRAWN)
                .singleResult();
        if (waiting == null) {
            throw new RuleRefused(RuleRefused.Why.NOT_WAITING);
        }
        runtime.messageEventReceived(RuleChangeProcess.MESSAGE_RULE_CHANGE_WITHDRAWN, waiting.getId());
    }

    @Override
    public void startReview(RuleDraft draft) {
        runtime.startProcessInstanceByKey(RuleReviewProcess.KEY, draft.id(), RuleReviewVariables.begin(draft.id()));
    }

    @Override
    public Optional<String> draftOf(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(task -> runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .filter(instance -> RuleChangeProcess.KEY.equals(instance.getProcessDefinitionKey())
                        || RuleReviewProcess.KEY.equals(instance.getProcessDefinitionKey()))
                .map(ProcessInstance::getBusinessKey);
    }
}
