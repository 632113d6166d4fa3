package dk.kaldekaede.incident.review.process;

/** The names that Java and the model {@code after-action-review} share. */
public final class AfterActionReviewProcess {

    public static final String KEY = "after-action-review";
    public static final String USER_TASK_WRITE_REVIEW = "userTask_writeReview";
    public static final String USER_TASK_WRITE_ADDED_PART = "userTask_writeAddedPart";
    public static final String MESSAGE_REVIEW_PART_ADDED = "review-part-added";
    public static final String USER_TASK_FOLLOW_UP_LESSONS = "userTask_followUpLessons";

    private AfterActionReviewProcess() {}
}
