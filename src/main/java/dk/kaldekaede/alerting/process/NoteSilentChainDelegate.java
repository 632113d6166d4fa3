package dk.kaldekaede.alerting.process;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér at kæden er tavs". */
@Component
final class NoteSilentChainDelegate implements JavaDelegate {

    private final Trail trail;

    NoteSilentChainDelegate(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LastResortVariables variables = new LastResortVariables(execution);
        trail.record(TrailNote.of(execution.getProcessBusinessKey(), TrailType.CHAIN_SILENT)
                .activation(variables.activationId())
                .with("purpose", variables.purpose()));
    }
}
