package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.StandDown;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sig til alle, at indsatsen afvikles". */
@Component
final class SpreadStandDownDelegate implements JavaDelegate {

    private final StandDown standDown;

    SpreadStandDownDelegate(StandDown standDown) {
        this.standDown = standDown;
    }

    @Override
    public void execute(DelegateExecution execution) {
        standDown.spread(execution.getProcessInstanceId(), new EffortVariables(execution).activationId());
    }
}
