package dk.kaldekaede.incident.review.process;

import dk.kaldekaede.incident.review.ReviewReminders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Mind om det, der mangler". */
@Component
final class RemindOfReviewDelegate implements JavaDelegate {

    private final ReviewReminders reminders;

    RemindOfReviewDelegate(ReviewReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.remind(execution.getProcessBusinessKey());
    }
}
