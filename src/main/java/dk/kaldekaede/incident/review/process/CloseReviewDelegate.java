package dk.kaldekaede.incident.review.process;

import dk.kaldekaede.incident.review.Reviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Luk evalueringen". */
@Component
final class CloseReviewDelegate implements JavaDelegate {

    private final Reviews reviews;

    CloseReviewDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.close(execution.getProcessBusinessKey());
    }
}
