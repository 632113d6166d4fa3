package dk.kaldekaede.staffing.process;

import dk.kaldekaede.staffing.StaffingStandDown;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sig til kriseledelsen, hvem der ikke er hjemme". */
@Component
final class TellWhoIsNotHomeDelegate implements JavaDelegate {

    private final StaffingStandDown standDown;

    TellWhoIsNotHomeDelegate(StaffingStandDown standDown) {
        this.standDown = standDown;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HomecomingVariables variables = new HomecomingVariables(execution);
        variables.homeDue(standDown.tellWhoIsNotHome(variables.activationId()));
    }
}
