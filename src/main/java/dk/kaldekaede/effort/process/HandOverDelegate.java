package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.HandOver;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Lad hende overtage ledelsen". */
@Component
final class HandOverDelegate implements JavaDelegate {

    private final HandOver handOver;

    HandOverDelegate(HandOver handOver) {
        this.handOver = handOver;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LeadershipVariables variables = new LeadershipVariables(execution);
        variables.handedOver(
                handOver.accepted(execution.getProcessInstanceId(), variables.handOverAlertId(), variables.subject()));
    }
}
