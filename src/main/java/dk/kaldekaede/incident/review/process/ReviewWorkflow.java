package dk.kaldekaede.incident.review.process;

import dk.kaldekaede.incident.review.Lessons;
import dk.kaldekaede.incident.review.ReviewPart;
import dk.kaldekaede.incident.review.ReviewParts;
import dk.kaldekaede.incident.review.ReviewTasks;
import dk.kaldekaede.incident.review.Reviews;
import dk.kaldekaede.roster.CurrentPerson;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one class through which reviews speak to the engine. */
@Component
class ReviewWorkflow implements ReviewTasks {

    private final Reviews reviews;
    private final ReviewParts parts;
    private final Lessons lessons;
    private final CurrentPerson currentPerson;
    private final RuntimeService runtime;
    private final TaskService tasks;

    ReviewWorkflow(
            Reviews reviews,
            ReviewParts parts,
            Lessons lessons,
            CurrentPerson currentPerson,
            RuntimeService runtime,
            TaskService tasks) {
        this.parts = parts;
        this.currentPerson = currentPerson;
        this.runtime = runtime;
        this.reviews = reviews;
        this.lessons = lessons;
        this.tasks = tasks;
    }

    @Override
    @Transactional
    public void finish(ReviewPart part) {
        if (reviews.lockOpen(part.incidentId()).isPresent()) {
            runtime.createExecutionQuery()
                    .processInstanceBusinessKey(part.incidentId())
                    .variableValueEquals(AfterActionReviewVariables.PART_ID, part.id())
                    .list()
                    .forEach(this::finishTask);
            // A review that began by an older model has no task for a part that was added later.
            parts.finished(part.id(), currentPerson.user());
        }
    }

    @Override
    @Transactional
    public void addParts(String incidentId) {
        List<String> added = reviews.addParts(incidentId);
        runtime.createExecutionQuery()
                .messageEventSubscriptionName(AfterActionReviewProcess.MESSAGE_REVIEW_PART_ADDED)
                .processInstanceBusinessKey(incidentId)
                .list()
                .forEach(review -> added.forEach(part -> ask(review, part)));
    }

    /** Each task has a part of its own: the variable belongs to what the message begins. */
    private void ask(Execution review, String partId) {
        runtime.createMessageCorrelation(AfterActionReviewProcess.MESSAGE_REVIEW_PART_ADDED)
                .processInstanceId(review.getProcessInstanceId())
                .setVariablesToTriggeredScope(AfterActionReviewVariables.part(partId))
                .correlate();
    }

    @Override
    public boolean isForNothing(String taskId) {
        return tasks
                .createTaskQuery()
                .taskId(taskId)
                .taskDefinitionKeyIn(
                        AfterActionReviewProcess.USER_TASK_WRITE_REVIEW,
                        AfterActionReviewProcess.USER_TASK_WRITE_ADDED_PART)
                .list()
                .stream()
                .map(task -> AfterActionReviewVariables.partId(tasks, task.getId()))
                .anyMatch(part -> !parts.saysSomething(part));
    }

    @Override
    @Transactional
    public boolean close(String incidentId) {
        Optional<Task> task = reviews.lockOpen(incidentId)
                .filter(review -> lessons.allSettled(incidentId))
                .filter(review -> parts.of(incidentId).isEmpty())
                .map(review -> open(AfterActionReviewProcess.USER_TASK_FOLLOW_UP_LESSONS, incidentId)
                        .singleResult());
        task.ifPresent(open -> tasks.complete(open.getId(), AfterActionReviewVariables.followedUp()));
        return task.isPresent();
    }

    private TaskQuery open(String key, String incidentId) {
        return tasks.createTaskQuery().processInstanceBusinessKey(incidentId).taskDefinitionKey(key);
    }

    private void finishTask(Execution writing) {
        tasks.createTaskQuery()
                .executionId(writing.getId())
                .list()
                .forEach(task -> tasks.complete(task.getId(), AfterActionReviewVariables.written()));
    }
}
