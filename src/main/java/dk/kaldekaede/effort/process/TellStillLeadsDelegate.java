package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.HandOvers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sig til lederen, at hun leder endnu": whoever was to take over did not. */
@Component
final class TellStillLeadsDelegate implements JavaDelegate {

    private final HandOvers handOvers;

    TellStillLeadsDelegate(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LeadershipVariables variables = new LeadershipVariables(execution);
        handOvers.tellStillLeads(execution.getProcessBusinessKey(), variables.activationId(), variables.subject());
    }
}
