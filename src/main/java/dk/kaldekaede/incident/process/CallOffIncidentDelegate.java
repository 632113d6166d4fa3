package dk.kaldekaede.incident.process;

import dk.kaldekaede.incident.Cancellations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Afblæs hændelsen": a person has decided so. */
@Component
final class CallOffIncidentDelegate implements JavaDelegate {

    private final Cancellations cancellations;

    CallOffIncidentDelegate(Cancellations cancellations) {
        this.cancellations = cancellations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cancellations.callOff(execution.getProcessBusinessKey());
    }
}
