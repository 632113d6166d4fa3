package dk.kaldekaede.incident.review;

/** The tasks of a review, as a page completes them. Every method is one transaction. */
public interface ReviewTasks {

    /** The part is written: its task ends, and when it was the last the lessons are followed. */
    void finish(ReviewPart part);

    /** Gives those a part, and its task, who have led since the review began. */
    void addParts(String incidentId);

    /** Whether completing this task would say that a part is written in which nothing stands. */
    boolean isForNothing(String taskId);

    /**
     * Closes an incident's review.
     *
     * @return false when a part is not written or a lesson is still open: it stays open then
     */
    boolean close(String incidentId);
}
