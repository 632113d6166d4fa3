package dk.kaldekaede.incident.process;

import dk.kaldekaede.incident.Incidents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Luk hændelsen". */
@Component
final class CloseIncidentDelegate implements JavaDelegate {

    private final Incidents incidents;

    CloseIncidentDelegate(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        incidents.close(execution.getProcessBusinessKey());
    }
}
