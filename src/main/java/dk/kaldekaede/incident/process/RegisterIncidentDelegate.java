package dk.kaldekaede.incident.process;

import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.Incidents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Registrér hændelsen": what Tasklist's form brought is kept; a report by page or interface is kept already. */
@Component
final class RegisterIncidentDelegate implements JavaDelegate {

    private final Incidents incidents;

    RegisterIncidentDelegate(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentFacts facts = new IncidentVariables(execution).takeReport();
        execution.setProcessBusinessKey(incidents.ensure(execution.getProcessBusinessKey(), facts));
    }
}
