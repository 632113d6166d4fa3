package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.Aftercare;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Tilbyd holdet supervision" (KS-2.4). */
@Component
final class OfferSupervisionDelegate implements JavaDelegate {

    private final Aftercare aftercare;

    OfferSupervisionDelegate(Aftercare aftercare) {
        this.aftercare = aftercare;
    }

    @Override
    public void execute(DelegateExecution execution) {
        aftercare.offerSupervision(
                execution.getProcessBusinessKey(), new TeamSupervisionVariables(execution).activationId());
    }
}
