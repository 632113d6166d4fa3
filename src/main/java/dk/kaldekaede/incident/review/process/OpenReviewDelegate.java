package dk.kaldekaede.incident.review.process;

import dk.kaldekaede.incident.review.Reviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Åbn evalueringen". */
@Component
final class OpenReviewDelegate implements JavaDelegate {

    private final Reviews reviews;

    OpenReviewDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.open(execution.getProcessBusinessKey());
    }
}
