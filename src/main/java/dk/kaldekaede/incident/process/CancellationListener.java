package dk.kaldekaede.incident.process;

import dk.kaldekaede.incident.Cancellations;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The task "Tag stilling til afmeldingen" is completed. */
@Component
final class CancellationListener implements TaskListener {

    private final Cancellations cancellations;

    CancellationListener(Cancellations cancellations) {
        this.cancellations = cancellations;
    }

    @Override
    public void notify(DelegateTask task) {
        cancellations.decided(task.getExecution().getProcessBusinessKey(), new IncidentVariables(task).cancellation());
    }
}
