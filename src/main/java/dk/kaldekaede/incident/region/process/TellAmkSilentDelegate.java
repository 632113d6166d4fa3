package dk.kaldekaede.incident.region.process;

import dk.kaldekaede.incident.region.AmkSilence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sig det til kriseledelsen igen": no answer of AMK is noted. */
@Component
final class TellAmkSilentDelegate implements JavaDelegate {

    private final AmkSilence silence;

    TellAmkSilentDelegate(AmkSilence silence) {
        this.silence = silence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        silence.tell(execution.getProcessBusinessKey());
    }
}
