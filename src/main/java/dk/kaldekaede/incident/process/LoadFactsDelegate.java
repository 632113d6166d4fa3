package dk.kaldekaede.incident.process;

import dk.kaldekaede.incident.DecisionFacts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Hent de seneste oplysninger": the coded facts only; the words stay in the incident. */
@Component
final class LoadFactsDelegate implements JavaDelegate {

    private final DecisionFacts facts;

    LoadFactsDelegate(DecisionFacts facts) {
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        new DecideActivationVariables(execution).facts(facts.of(execution.getProcessBusinessKey()));
    }
}
