package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.Leaderships;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Udpeg lederen" (SF-4.1, KS-4.1). */
@Component
final class AppointLeaderDelegate implements JavaDelegate {

    private final Leaderships leaderships;

    AppointLeaderDelegate(Leaderships leaderships) {
        this.leaderships = leaderships;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LeadershipVariables variables = new LeadershipVariables(execution);
        variables.leader(leaderships.appoint(variables.takenAlertId(), variables.subject()));
    }
}
