package dk.kaldekaede.incident.process;

import dk.kaldekaede.incident.Closing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Luk hændelsen, når intet er i gang". */
@Component
final class CloseIncidentDelegate implements JavaDelegate {

    private final Closing closing;

    CloseIncidentDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.closeWhenOver(execution.getProcessBusinessKey());
    }
}
