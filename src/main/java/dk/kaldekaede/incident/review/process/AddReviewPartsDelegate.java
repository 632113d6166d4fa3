package dk.kaldekaede.incident.review.process;

import dk.kaldekaede.incident.review.ReviewTasks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Giv nye ledere en del af evalueringen". */
@Component
final class AddReviewPartsDelegate implements JavaDelegate {

    private final ReviewTasks tasks;

    AddReviewPartsDelegate(ReviewTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.addParts(execution.getProcessBusinessKey());
    }
}
