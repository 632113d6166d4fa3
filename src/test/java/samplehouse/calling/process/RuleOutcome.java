package samplehouse.calling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

@Component
final class RuleOutcome implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        execution.getCurrentActivityId();
    }
}
