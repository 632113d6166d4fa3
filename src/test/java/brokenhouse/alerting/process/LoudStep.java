package brokenhouse.alerting.process;

import brokenhouse.notification.Sender;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Public, not final, two collaborators, the wrong name, a variable by hand. */
public class LoudStep implements JavaDelegate {

    private final Sender sender;
    private final Clock clock;

    public LoudStep(Sender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("sentAt", clock.millis() + sender.hashCode());
    }
}
