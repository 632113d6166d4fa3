package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.HandOver;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sig til lederen, at hun leder endnu": whoever was to take over did not. */
@Component
final class TellStillLeadsDelegate implements JavaDelegate {

    private final HandOver handOver;

    TellStillLeadsDelegate(HandOver handOver) {
        this.handOver = handOver;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LeadershipVariables variables = new LeadershipVariables(execution);
        handOver.refused(
                execution.getProcessInstanceId(),
                execution.getProcessBusinessKey(),
                variables.activationId(),
                variables.subject());
    }
}
