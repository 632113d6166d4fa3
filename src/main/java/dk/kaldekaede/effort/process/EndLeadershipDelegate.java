package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.Leaderships;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér at ledelsen er slut". */
@Component
final class EndLeadershipDelegate implements JavaDelegate {

    private final Leaderships leaderships;

    EndLeadershipDelegate(Leaderships leaderships) {
        this.leaderships = leaderships;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LeadershipVariables variables = new LeadershipVariables(execution);
        leaderships.end(execution.getProcessBusinessKey(), variables.activationId(), variables.subject());
    }
}
