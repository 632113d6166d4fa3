package dk.kaldekaede.rules;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.springframework.stereotype.Component;

/** Remembers for each thread which rules the table it last tried has hit. */
@Component
class HitRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<List<String>> hit = ThreadLocal.withInitial(List::of);

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        hit.set(event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .toList());
    }

    /** The ids of the rules, once. */
    List<String> taken() {
        List<String> ids = hit.get();
        hit.remove();
        return ids;
    }
}
