package dk.kaldekaede.effort.process;

import dk.kaldekaede.effort.Places;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér stedet" (SF-6.6, KS-6.5). */
@Component
final class NotePlaceDelegate implements JavaDelegate {

    private final Places places;

    NotePlaceDelegate(Places places) {
        this.places = places;
    }

    @Override
    public void execute(DelegateExecution execution) {
        places.note(execution.getProcessBusinessKey(), new EffortVariables(execution).place());
    }
}
