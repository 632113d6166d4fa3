package dk.kaldekaede.incident.review.process;

import dk.kaldekaede.incident.review.Reviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Giv nye ledere en del af evalueringen". */
@Component
final class AddReviewPartsDelegate implements JavaDelegate {

    private final Reviews reviews;

    AddReviewPartsDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.addParts(execution.getProcessBusinessKey());
    }
}
