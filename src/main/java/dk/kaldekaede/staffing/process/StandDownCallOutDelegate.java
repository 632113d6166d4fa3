package dk.kaldekaede.staffing.process;

import dk.kaldekaede.staffing.StaffingStandDown;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sig til alle, at indkaldelsen er slut". */
@Component
final class StandDownCallOutDelegate implements JavaDelegate {

    private final StaffingStandDown standDown;

    StandDownCallOutDelegate(StaffingStandDown standDown) {
        this.standDown = standDown;
    }

    @Override
    public void execute(DelegateExecution execution) {
        standDown.tellEverybody(new CallOutVariables(execution).activationId());
    }
}
