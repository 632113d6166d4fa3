package dk.kaldekaede.incident.region.process;

import dk.kaldekaede.incident.region.RegionRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér at regionen ikke følges mere": nothing is under way any more. */
@Component
final class EndAssistanceDelegate implements JavaDelegate {

    private final RegionRequests requests;

    EndAssistanceDelegate(RegionRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.end(execution.getProcessBusinessKey());
    }
}
