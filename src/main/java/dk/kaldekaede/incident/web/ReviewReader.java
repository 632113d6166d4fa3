package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.review.CallOutFigures;
import dk.kaldekaede.incident.review.ResponseTime;
import dk.kaldekaede.incident.review.ResponseTimes;
import dk.kaldekaede.incident.review.Review;
import dk.kaldekaede.incident.review.ReviewPart;
import dk.kaldekaede.incident.review.ReviewParts;
import dk.kaldekaede.incident.web.ReviewView.CalledIn;
import dk.kaldekaede.incident.web.ReviewView.LessonView;
import dk.kaldekaede.incident.web.ReviewView.Part;
import dk.kaldekaede.incident.web.ReviewView.Time;
import dk.kaldekaede.roster.Roster;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what a review's page shows to whoever reads it. */
@Component
class ReviewReader {

    private final ReviewParts parts;
    private final ResponseTimes responseTimes;
    private final CallOutFigures callOuts;
    private final LessonReader lessons;
    private final ReviewRights rights;
    private final FactsReader facts;
    private final Roster roster;
    private final Words words;
    private final PageTimes times;

    ReviewReader(
            ReviewParts parts,
            ResponseTimes responseTimes,
            CallOutFigures callOuts,
            LessonReader lessons,
            ReviewRights rights,
            FactsReader facts,
            Roster roster,
            Words words,
            PageTimes times) {
        this.parts = parts;
        this.responseTimes = responseTimes;
        this.callOuts = callOuts;
        this.lessons = lessons;
        this.rights = rights;
        this.facts = facts;
        this.roster = roster;
        this.words = words;
        this.times = times;
    }

    ReviewView read(Incident incident, Review review) {
        Names names = new Names(roster);
        String id = incident.id();
        List<ReviewPart> all = parts.all(id);
        List<LessonView> learnt = lessons.of(incident, names);
        boolean ready =
                all.stream().allMatch(ReviewPart::written) && learnt.stream().noneMatch(LessonView::isOpen);
        return new ReviewView(
                id,
                facts.view(incident.facts()),
                times.of(review.openedAt()),
                times.of(review.closedAt()),
                all.stream().map(part -> part(part, review, names)).toList(),
                responseTimes.ofCourse(id, incident.reportedAt()).stream()
                        .map(this::time)
                        .toList(),
                responseTimes.ofAlarms(id).stream().map(this::time).toList(),
                callOuts.of(id).stream().map(this::calledIn).toList(),
                learnt,
                review.open() && rights.mayAdd(id),
                review.open() && rights.mayClose(),
                ready);
    }

    private Part part(ReviewPart part, Review review, Names names) {
        return new Part(
                part.id(),
                part.subject(),
                part.role(),
                names.of(part.personId()),
                part.wentWell(),
                part.wentBadly(),
                times.of(part.writtenAt()),
                names.ofUser(part.writtenByUser()),
                part.version(),
                review.open() && rights.mayWrite(part));
    }

    private CalledIn calledIn(CallOutFigures.Figures of) {
        return new CalledIn(
                of.actionPlan(), of.asked(), of.accepted(), of.declined(), of.silent(), of.arrived(), words(of.full()));
    }

    private Time time(ResponseTime time) {
        return new Time(
                time.measure(), time.role(), time.actionPlan(), words(time.took()), words(time.allowed()), time.met());
    }

    private String words(Duration length) {
        if (length == null) {
            return null;
        }
        if (length.toHours() > 0) {
            return words.say("review.hours", length.toHours(), length.toMinutesPart());
        }
        if (length.toMinutes() == 0) {
            return words.say("review.seconds", length.toSeconds());
        }
        return length.toSecondsPart() == 0
                ? words.say("review.wholeMinutes", length.toMinutes())
                : words.say("review.minutes", length.toMinutes(), length.toSecondsPart());
    }
}
