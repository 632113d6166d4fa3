package dk.kaldekaede.incident.review;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something to do differently, with an owner and a day.
 *
 * @param id its id
 * @param incidentId the incident it was learnt from
 * @param lesson what is to be done
 * @param ownerRole the role that sees to it
 * @param dueOn the last day for it
 * @param state how it stands
 * @param settledByUser the account that said it was done or dropped, or null
 * @param settledAt when, or null
 * @param remindedAt when its owner was last reminded, or null
 */
public record Lesson(
        String id,
        String incidentId,
        String lesson,
        String ownerRole,
        LocalDate dueOn,
        LessonState state,
        String settledByUser,
        Instant settledAt,
        Instant remindedAt) {

    /** Whether its day has passed and nobody has seen to it. */
    public boolean overdue(LocalDate today) {
        return state == LessonState.OPEN && dueOn.isBefore(today);
    }
}
