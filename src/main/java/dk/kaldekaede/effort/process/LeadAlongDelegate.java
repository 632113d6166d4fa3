package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.EpcLeadership;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Lad indsatsens leder lede med" (SF-4.2). */
@Component
final class LeadAlongDelegate implements JavaDelegate {

    private final EpcLeadership epc;

    LeadAlongDelegate(EpcLeadership epc) {
        this.epc = epc;
    }

    @Override
    public void execute(DelegateExecution execution) {
        epc.leadAlong(execution.getProcessBusinessKey(), new LeadershipVariables(execution).activationId());
    }
}
