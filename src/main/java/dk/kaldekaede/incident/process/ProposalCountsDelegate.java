package dk.kaldekaede.incident.process;

import dk.kaldekaede.incident.Decisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Lad forslaget gælde": silence never turns an alarm into nothing. */
@Component
final class ProposalCountsDelegate implements JavaDelegate {

    private final Decisions decisions;

    ProposalCountsDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.countBySilence(execution.getProcessBusinessKey());
    }
}
