package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.review.Lesson;
import dk.kaldekaede.incident.review.ReviewPart;
import dk.kaldekaede.incident.review.ReviewParts;
import dk.kaldekaede.roster.CurrentPerson;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the one logged in may do in a review, and which lessons she sees. */
@Component
class ReviewRights {

    private static final Set<String> SEE_ALL_LESSONS = Set.of("manager", "auditor", "tvaergaaende-kriseledelse");

    private final IncidentAccess access;
    private final ReviewParts parts;
    private final CurrentPerson current;

    ReviewRights(IncidentAccess access, ReviewParts parts, CurrentPerson current) {
        this.access = access;
        this.parts = parts;
        this.current = current;
    }

    /** A part is written by whom it is asked of; the crisis management may write for her. */
    boolean mayWrite(ReviewPart part) {
        return access.mayCallOff()
                || part.personId() != null && part.personId().equals(current.personId())
                || part.personId() == null && current.isIn(part.role());
    }

    /** Lessons are added by whoever writes a part. */
    boolean mayAdd(String incidentId) {
        return parts.all(incidentId).stream().anyMatch(this::mayWrite);
    }

    /** A lesson is settled by its owner's role or the crisis management. */
    boolean maySettle(Lesson lesson) {
        return access.mayCallOff() || current.isIn(lesson.ownerRole());
    }

    boolean mayClose() {
        return access.mayCallOff();
    }

    /** Managers, auditors and the crisis management see every open lesson, others those of their own role. */
    boolean maySee(Lesson lesson) {
        return current.isIn(lesson.ownerRole()) || SEE_ALL_LESSONS.stream().anyMatch(current::isIn);
    }
}
