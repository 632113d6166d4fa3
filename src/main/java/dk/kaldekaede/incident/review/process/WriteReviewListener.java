package dk.kaldekaede.incident.review.process;

import dk.kaldekaede.incident.review.ReviewParts;
import dk.kaldekaede.roster.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The task "Skriv evaluering" is completed, in Tasklist or on the review's page. */
@Component
final class WriteReviewListener implements TaskListener {

    private final ReviewParts parts;
    private final CurrentPerson currentPerson;

    WriteReviewListener(ReviewParts parts, CurrentPerson currentPerson) {
        this.parts = parts;
        this.currentPerson = currentPerson;
    }

    @Override
    public void notify(DelegateTask task) {
        parts.finished(new AfterActionReviewVariables(task).partId(), currentPerson.user());
    }
}
