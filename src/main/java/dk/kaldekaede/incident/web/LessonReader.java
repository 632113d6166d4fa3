package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.review.Lesson;
import dk.kaldekaede.incident.review.Lessons;
import dk.kaldekaede.incident.web.ReviewView.LessonView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows lessons: an incident's own, and the open ones of all incidents. */
@Component
class LessonReader {

    private final Lessons lessons;
    private final Incidents incidents;
    private final IncidentAccess access;
    private final ReviewRights rights;
    private final PageTimes times;

    LessonReader(Lessons lessons, Incidents incidents, IncidentAccess access, ReviewRights rights, PageTimes times) {
        this.lessons = lessons;
        this.incidents = incidents;
        this.access = access;
        this.rights = rights;
        this.times = times;
    }

    /** The lessons of one incident. */
    List<LessonView> of(Incident incident, Names names) {
        return lessons.of(incident.id()).stream()
                .map(lesson -> view(lesson, incident, null, names))
                .toList();
    }

    /** The open lessons that the reader may see, the most urgent first. */
    List<LessonView> open(Names names) {
        List<Lesson> seen = lessons.open().stream().filter(rights::maySee).toList();
        Map<String, Incident> incidentOf =
                incidents.withIds(seen.stream().map(Lesson::incidentId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Incident::id, incident -> incident));
        return seen.stream()
                .map(lesson -> view(lesson, incidentOf.get(lesson.incidentId()), url(lesson), names))
                .toList();
    }

    private String url(Lesson lesson) {
        return access.mayReadAll(lesson.incidentId()) ? "/incidents/%s/review".formatted(lesson.incidentId()) : null;
    }

    private LessonView view(Lesson lesson, Incident incident, String url, Names names) {
        return new LessonView(
                lesson.id(),
                lesson.lesson(),
                lesson.ownerRole(),
                lesson.dueOn(),
                lesson.state().name(),
                lesson.overdue(times.now().toLocalDate()),
                names.ofUser(lesson.settledByUser()),
                times.of(lesson.settledAt()),
                url,
                times.of(incident.reportedAt()).toLocalDate(),
                incident.facts().exercise(),
                rights.maySettle(lesson));
    }
}
